import type { Finding } from '../../domain/coach/finding'
import type { World } from './world'

/** A finding as the command tells it: with its words, and where they are as an editor counts, from 1. */
export type CheckedFinding = Finding & {
  readonly words: string
  readonly line: number
  readonly column: number
  /** Which text of the incident; a document has only one. */
  readonly place?: string
}

export function inText<Found extends Finding>(finding: Found, text: string): Found & CheckedFinding {
  const before = text.slice(0, finding.start)
  return {
    ...finding,
    words: text.slice(finding.start, finding.end),
    line: before.split('\n').length,
    column: finding.start - before.lastIndexOf('\n'),
  }
}

/** As one line of JSON, or as lines that editors and terminals make links of. */
export function tellFindings(
  source: string,
  findings: readonly CheckedFinding[],
  asJson: boolean,
  world: World,
): void {
  if (asJson) world.say(JSON.stringify({ document: source, findings }))
  else for (const finding of findings) world.say(readable(source, finding))
}

export function readable(
  source: string,
  { place, line, column, words, why, rule, rewrite }: CheckedFinding,
): string {
  const where = [source, ...(place === undefined ? [] : [place]), line, column].join(':')
  return `${where}: “${words.replace(/\s+/g, ' ')}” ${why} [${rule}]${rewrite === '' ? '' : `\n    ${rewrite}`}`
}
