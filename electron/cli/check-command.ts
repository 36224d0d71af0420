import { extname } from 'node:path'
import { coach } from '../../domain/coach/coach'
import { checkDocument } from '../../domain/coach/document'
import { Family } from '../../domain/coach/finding'
import { placesOf } from '../../domain/coach/places'
import { type CoachSettings, usualSettings } from '../../domain/coach/settings'
import { EditionName } from '../../domain/edition'
import type { Incident } from '../../domain/incident'
import { textOf } from '../import/exchange-file'
import { readArguments, wrongUse } from './arguments'
import { ReadAs, runCheckLines } from './check-lines'
import { type CheckedFinding, inText, tellFindings } from './checked-finding'
import { changedAt, findInArchive, findInFile } from './find-incident'
import type { ExitCode, World } from './world'

export const checkUsage =
  '  debrief check FILE|ID… [--edition E] [--off FAMILIES] [--json]\n  debrief check --as narrative|action - [--edition E] [--off FAMILIES] [--json]'

const options = {
  as: { type: 'string' },
  archive: { type: 'string' },
  'passphrase-file': { type: 'string' },
  edition: { type: 'string' },
  off: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

/** Says what a seasoned reviewer would ask about in incidents, Markdown documents or lines of text. */
export async function runCheck(args: readonly string[], world: World): Promise<ExitCode> {
  const read = readArguments(args, options)
  if ('problem' in read) return wrongUse(read.problem, checkUsage, world)
  const { values, positionals: sources } = read
  const wish = wishOf(values.edition, values.off)
  if ('problem' in wish) return wrongUse(wish.problem, checkUsage, world)
  if (sources.length === 0) return wrongUse('nothing to check was named', checkUsage, world)
  if (values.as !== undefined) {
    const as = ReadAs.safeParse(values.as)
    if (!as.success)
      return wrongUse(`there is no "${values.as}"; lines are read as narrative or action`, checkUsage, world)
    if (sources.join() !== '-')
      return wrongUse('lines are read from what is piped in: name it with -', checkUsage, world)
    return runCheckLines(as.data, settingsFor(wish, usualSettings), values.json, world)
  }
  if (sources.includes('-'))
    return wrongUse('say how lines are read, with --as narrative or --as action', checkUsage, world)

  let code: ExitCode = 0
  for (const source of sources) {
    const checked = await check(
      source,
      wish,
      values.archive ?? world.archiveFolder,
      values['passphrase-file'],
      world,
    )
    if (checked.kind === 'failed') world.complain(checked.reason)
    else tellFindings(source, checked.findings, values.json, world)
    if (checked.kind === 'failed' || checked.findings.length > 0) code = 1
  }
  return code
}

type Wish = { readonly edition: EditionName | undefined; readonly off: readonly Family[] }

function wishOf(edition: string | undefined, off: string | undefined): Wish | { readonly problem: string } {
  const read = EditionName.optional().safeParse(edition)
  if (!read.success) {
    return { problem: `there is no edition "${edition}"; there is ${EditionName.options.join(', ')}` }
  }
  const names = (off ?? '').split(/[\s,]+/).filter((name) => name !== '')
  const unknown = names.find((name) => !Family.safeParse(name).success)
  if (unknown !== undefined) {
    return { problem: `there is no family "${unknown}"; there is ${Family.options.join(', ')}` }
  }
  return { edition: read.data, off: Family.options.filter((family) => names.includes(family)) }
}

/** What the team has agreed on, and what was asked for beyond it. */
function settingsFor({ edition, off }: Wish, agreed: CoachSettings): CoachSettings {
  const readers = edition ?? agreed.edition
  return { ...agreed, edition: readers, off: { ...agreed.off, [readers]: [...agreed.off[readers], ...off] } }
}

type Checked =
  | { readonly kind: 'checked'; readonly findings: readonly CheckedFinding[] }
  | { readonly kind: 'failed'; readonly reason: string }

/** A file where there is one of that name, or else an incident of the archive. */
async function check(
  source: string,
  wish: Wish,
  archive: string,
  passphraseFile: string | undefined,
  world: World,
): Promise<Checked> {
  const since = await changedAt(source)
  if (since !== undefined && !/^\.(?:json|jsonl|ndjson)$/i.test(extname(source))) {
    const read = await textOf(source)
    if (read.kind === 'failed') return { kind: 'failed', reason: `${source}: ${read.reason}` }
    const findings = checkDocument(read.text, settingsFor(wish, usualSettings))
    return { kind: 'checked', findings: findings.map((finding) => inText(finding, read.text)) }
  }
  const found = since
    ? await findInFile(source, since)
    : await findInArchive(source, archive, passphraseFile, world)
  if (found.kind === 'failed') return found
  return {
    kind: 'checked',
    findings: inIncident(found.incident, settingsFor(wish, found.team?.coach ?? usualSettings)),
  }
}

function inIncident(incident: Incident, settings: CoachSettings): CheckedFinding[] {
  const texts = new Map(placesOf(incident).map(({ key, text }) => [key, text]))
  return coach(incident, settings).map((finding) => inText(finding, texts.get(finding.place) ?? ''))
}
