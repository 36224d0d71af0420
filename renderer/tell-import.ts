import { notifications } from '@mantine/notifications'
import type { ImportOutcome } from '../domain/desktop/archive-requests'

export function tell(title: string, message: string): void {
  notifications.show({ title, message, color: 'red', autoClose: 20_000 })
}

/** What came of an import: what is new, what was there, what could not be read. */
export function tellImport({ ids, known, refused }: Extract<ImportOutcome, { kind: 'imported' }>): void {
  const [first, ...more] = refused
  if (first && more.length === 0) tell(`${first.file} was not imported`, first.message)
  else if (first)
    tell(
      `${refused.length} were not imported`,
      fewOf(refused.map(({ file, message }) => `${file}: ${message}`)),
    )
  if (ids.length > 0) notifications.show({ title: `${counted(ids.length)} imported`, message: fewOf(ids) })
  if (known.length > 0) {
    notifications.show({ title: `${counted(known.length)} in the archive already`, message: fewOf(known) })
  }
}

function counted(number: number): string {
  return number === 1 ? '1 incident' : `${number} incidents`
}

/** Enough to see what it is about. */
function fewOf(lines: readonly string[]): string {
  const rest = lines.length - 3
  return lines.slice(0, 3).join('; ') + (rest > 0 ? `; and ${rest} more` : '')
}
