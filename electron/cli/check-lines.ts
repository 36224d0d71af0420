import * as z from 'zod'
import { checkAction } from '../../domain/coach/action/check-action'
import type { Finding } from '../../domain/coach/finding'
import { bareLine, checkNarrative } from '../../domain/coach/narrative'
import { type CoachSettings, familiesOn } from '../../domain/coach/settings'
import { inText, readable } from './checked-finding'
import type { ExitCode, World } from './world'

export const ReadAs = z.enum(['narrative', 'action'])
export type ReadAs = z.infer<typeof ReadAs>

/** Answers each line that is piped in as it comes: as JSON with one line each, else with a line for each finding. */
export async function runCheckLines(
  as: ReadAs,
  settings: CoachSettings,
  asJson: boolean,
  world: World,
): Promise<ExitCode> {
  const check = checks[as](settings)
  let code: ExitCode = 0
  let number = 0
  for await (const text of linesOf(world.input())) {
    number++
    const findings = check(text)
    if (findings.length > 0) code = 1
    if (asJson) world.say(JSON.stringify({ text, findings }))
    else for (const finding of findings) world.say(readable('-', { ...inText(finding, text), line: number }))
  }
  return code
}

type Check = (text: string) => readonly Finding[]

const checks: Record<ReadAs, (settings: CoachSettings) => Check> = {
  narrative: (settings) => {
    const about = bareLine(settings)
    return (text) => checkNarrative(text, about)
  },
  action: (settings) => (familiesOn(settings).includes('action') ? checkAction : () => []),
}

/** Only a line feed ends a line: what else Unicode counts as one may stand within a text. */
async function* linesOf(pieces: AsyncIterable<string>): AsyncIterable<string> {
  let rest = ''
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield line.replace(/\r$/, '')
  }
  if (rest !== '') yield rest.replace(/\r$/, '')
}
