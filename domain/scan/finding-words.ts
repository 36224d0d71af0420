import type { ScanFinding } from './scan'
import { scanWords } from './scan-words'

/** "3 possible secrets, 1 piece of personal data, 2 IP addresses"; empty where nothing was found. */
export function countOfFindings(findings: readonly Pick<ScanFinding, 'weight'>[]): string {
  const count = (weight: ScanFinding['weight']) => findings.filter((one) => one.weight === weight).length
  return [
    counted(count('secret'), 'possible secret', 'possible secrets'),
    counted(count('personal'), 'piece of personal data', 'pieces of personal data'),
    counted(count('mild'), 'IP address', 'IP addresses'),
  ]
    .filter((text) => text !== '')
    .join(', ')
}

function counted(count: number, one: string, more: string): string {
  if (count === 0) return ''
  return `${count} ${count === 1 ? one : more}`
}

/** "Access token ghp_…F6 in Timeline, entry 3 and 2 other places. Redact it, …": a line for the command line. */
export function findingLine({ kind, masked, places }: ScanFinding): string {
  const { label, advice } = scanWords[kind]
  const others = places.length - 1
  const more = others === 0 ? '' : others === 1 ? ' and another place' : ` and ${others} other places`
  return `${label} ${masked} in ${places[0]?.place ?? 'the record'}${more}. ${advice}`
}

/** For those who get the notes with the document: that there is something, and not what. */
export function notesOnSecrets(findings: readonly unknown[]): string[] {
  if (findings.length === 0) return []
  const things = findings.length === 1 ? 'One thing looks' : `${findings.length} things look`
  return [`${things} like a secret or personal data, and nobody has redacted it or decided to show it.`]
}
