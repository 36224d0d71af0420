import { basename, join } from 'node:path'
import type { Verification } from '../../../domain/desktop/history-requests'
import { verifyAttachments } from '../attachments/attachments'
import type { Circumstances } from '../circumstances'
import { readIncidentFile } from '../incident-file'
import { type Anchor, noHash } from './anchor'
import { historyFolderOf, readVersionFile } from './version-file'
import { versionsIn } from './versions'

/** What is to be looked at: an incident by the name of its file, and how far its history should go, where that is known. */
export type Verified = {
  readonly id: string
  readonly name: string
  readonly anchor: Anchor | undefined
}

/** Looks at the file, the copy beside it, the attachments and each version of one incident. Changes nothing. */
export function verifyIncident(
  { id, name, anchor }: Verified,
  circumstances: Circumstances,
): Promise<Verification> {
  const file = join(circumstances.folders.incidents, name)
  const history = historyFolderOf(name, circumstances)
  return verifyState({ id, words: id, file, history, anchor }, circumstances)
}

/** An incident wherever it is. `words` say in a message which one it is. */
type State = {
  readonly id: string
  readonly words: string
  readonly file: string
  readonly history: string
  readonly anchor: Anchor | undefined
}

export async function verifyState(
  { id, words, file, history, anchor }: State,
  circumstances: Circumstances,
): Promise<Verification> {
  const { disk } = circumstances
  const messages: string[] = []
  const found = await readIncidentFile(file, disk)
  if (found.kind === 'opened') {
    const { attachments } = found.file.data
    const sha256s = attachments.map(({ sha256 }) => sha256)
    const states = await verifyAttachments(sha256s, circumstances)
    for (const [index, state] of states.entries()) {
      if (state.kind !== 'whole') messages.push(`its attachment ${attachments[index]?.name}: ${state.words}`)
    }
  } else messages.push(`its file ${troubleWith(found)}`)
  const copy = await readIncidentFile(`${file}.bak`, disk)
  if (copy.kind === 'damaged' || copy.kind === 'unreachable') {
    messages.push(`the copy of its file, ${basename(file)}.bak, ${troubleWith(copy)}`)
  }
  const numbers = await versionsIn(history, circumstances)
  const broken = await firstBrokenLink(history, numbers, anchor, circumstances)
  if (broken) messages.push(broken)
  const findings = messages.map((message) => ({ id, message: `${words}: ${message}` }))
  return { incidents: 1, versions: numbers.length, findings, leftOvers: [] }
}

type Trouble = Exclude<Awaited<ReturnType<typeof readIncidentFile>>, { kind: 'opened' }>

function troubleWith(found: Trouble): string {
  switch (found.kind) {
    case 'missing':
      return 'is missing.'
    case 'newer':
      return 'was written by a later version of Debrief.'
    default:
      return found.kind === 'damaged' ? `is damaged: ${found.reason}` : `cannot be read: ${found.reason}`
  }
}

/** The first version that is not what it was or does not follow the one before it, in words. */
async function firstBrokenLink(
  folder: string,
  numbers: readonly number[],
  anchor: Anchor | undefined,
  circumstances: Circumstances,
): Promise<string | undefined> {
  const last = Math.max(anchor?.versions ?? 0, numbers.at(-1) ?? 0)
  const highest = numbers.at(-1) ?? 0
  let head = noHash
  for (let number = 1; number <= last; number++) {
    if (number > highest) return cutOff(number, last)
    const found = await readVersionFile(folder, number, circumstances.disk)
    switch (found.kind) {
      case 'missing':
        return `version ${number} is missing.`
      case 'damaged':
        return `version ${number} was changed after it was kept: ${found.reason}`
      case 'unreachable':
        return `version ${number} cannot be read: ${found.reason}`
      case 'newer':
        return `version ${number} was written by a later version of Debrief.`
      default:
        if (found.version.previous !== head) {
          return number === 1
            ? 'version 1 is not the first of its history.'
            : `version ${number} does not follow version ${number - 1}: one of the two was replaced.`
        }
        head = found.version.hash
        if (anchor && number === anchor.versions && head !== anchor.head) {
          return `version ${number} is not the one that the list of incidents names: the history was rewritten.`
        }
    }
  }
  // One more is what a program leaves that is ended between keeping a version and writing the list.
  const more = anchor ? highest - anchor.versions : 0
  return more > 1 ? `its history has ${more} versions more than the list of incidents knows of.` : undefined
}

function cutOff(from: number, to: number): string {
  if (from === 1) return to === 1 ? 'its only version is gone.' : `all its ${to} versions are gone.`
  return from === to
    ? `the newest version, version ${to}, is gone.`
    : `the newest ${to - from + 1} versions are gone: ${from} to ${to}.`
}

export function together(parts: readonly Verification[]): Verification {
  return {
    incidents: parts.reduce((sum, part) => sum + part.incidents, 0),
    versions: parts.reduce((sum, part) => sum + part.versions, 0),
    findings: parts.flatMap((part) => part.findings),
    leftOvers: parts.flatMap((part) => part.leftOvers),
  }
}
