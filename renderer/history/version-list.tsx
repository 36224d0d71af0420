import { Loader } from '@mantine/core'
import type { VersionEntry, WhyKept } from '../../domain/desktop/history-requests'
import { dateText } from '../../domain/time-text'
import classes from './history.module.css'

type Props = {
  /** The newest first; undefined until they are known. */
  readonly versions: readonly VersionEntry[] | undefined
  readonly chosen: number | undefined
  readonly onChoose: (number: number) => void
}

const occasions: Record<WhyKept, string> = {
  written: 'While writing',
  exported: 'Exported',
  approved: 'Signed',
  withdrawn: 'Signature withdrawn',
  amended: 'Amended',
  'before restoring': 'Before restoring',
  'before importing': 'Before importing',
  'changed outside': 'Changed by another program',
  renamed: 'New id',
  trashed: 'Moved to the trash',
}

/** The versions of an incident by the day they were kept on. */
export function VersionList({ versions, chosen, onChoose }: Props) {
  return (
    <nav className={classes.list} aria-label="Versions">
      {versions ? null : <Loader size="sm" aria-label="Reading the history" />}
      {daysOf(versions ?? []).map(({ day, entries }) => (
        <section key={day} aria-label={day}>
          <h2 className={classes.day}>{day}</h2>
          <ul className={classes.versions}>
            {entries.map((entry) => (
              <li key={entry.number}>
                {entry.kind === 'kept' ? (
                  <button
                    type="button"
                    className={classes.version}
                    aria-current={entry.number === chosen ? 'true' : undefined}
                    onClick={() => onChoose(entry.number)}
                  >
                    <span className={classes.when}>{entry.keptAt.slice(11, 16)} UTC</span>
                    <span>
                      {occasions[entry.why]}
                      <span className={classes.size}>
                        Version {entry.number}, {changesIn(entry)}
                      </span>
                    </span>
                  </button>
                ) : (
                  <p className={classes.unreadable}>
                    Version {entry.number} cannot be read. {entry.reason}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}

function changesIn({ number, differences }: Extract<VersionEntry, { kind: 'kept' }>): string {
  if (number === 1) return 'the first'
  if (differences === 0) return 'no change'
  return differences === 1 ? '1 change' : `${differences} changes`
}

/** One that cannot be read stands with those before it: nobody knows when it was kept. */
function daysOf(versions: readonly VersionEntry[]) {
  const days: { day: string; entries: VersionEntry[] }[] = []
  for (const entry of versions) {
    const last = days.at(-1)
    const day = entry.kind === 'kept' ? dateText(entry.keptAt.slice(0, 10)) : (last?.day ?? 'Damaged')
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return days
}
