import { Button } from '@mantine/core'
import type { ScanFinding } from '../../../domain/scan/scan'
import { scanWords } from '../../../domain/scan/scan-words'
import { newId } from '../../parts/new-id'
import type { SectionProps } from '../section-props'
import { addRedaction } from './new-redaction'
import classes from './redaction.module.css'

type Props = SectionProps & {
  /** Undefined until it was looked for. */
  readonly found: readonly ScanFinding[] | undefined
  readonly onGoTo: (section: string) => void
}

/** What looks like a secret or personal data, to be withheld or shown on purpose. */
export function ScanList({ found, incident, change, onGoTo }: Props) {
  const { passedFindings } = incident
  return (
    <section aria-label="Secrets and personal data">
      <h3 className={classes.title}>Secrets and personal data</h3>
      {!found ? (
        <p className={classes.none}>The record is being looked through.</p>
      ) : found.length === 0 ? (
        <p className={classes.none}>
          Nothing else in the record looks like a key, a password, an address or a number of a person.
        </p>
      ) : (
        <ul className={classes.list}>
          {found.map((finding) => (
            <Found
              key={finding.words}
              finding={finding}
              onGoTo={onGoTo}
              onRedact={() =>
                change(addRedaction({ kind: 'words', words: finding.words }, scanWords[finding.kind].reason))
              }
              onPass={() =>
                change({
                  kind: 'add',
                  list: 'passedFindings',
                  items: [{ id: newId(), words: finding.words }],
                })
              }
            />
          ))}
        </ul>
      )}
      {passedFindings.length === 0 ? null : (
        <details className={classes.passed}>
          <summary>Shown as it is ({passedFindings.length})</summary>
          <ul>
            {passedFindings.map(({ id, words }) => (
              <li key={id}>
                <span className={classes.words}>{words}</span>
                <Button
                  variant="subtle"
                  size="compact-xs"
                  aria-label={`Look again at ${words}`}
                  onClick={() => change({ kind: 'remove', list: 'passedFindings', ids: [id] })}
                >
                  Look again
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

type FoundProps = {
  readonly finding: ScanFinding
  readonly onGoTo: (section: string) => void
  readonly onRedact: () => void
  readonly onPass: () => void
}

function Found({ finding, onGoTo, onRedact, onPass }: FoundProps) {
  const { kind, weight, masked, places } = finding
  const { label, advice } = scanWords[kind]
  const [first, ...others] = places
  return (
    <li className={classes.finding} aria-label={`${label} ${masked}`}>
      <div className={classes.found}>
        <p className={classes.kind} data-weight={weight}>
          {label}
        </p>
        <p className={classes.excerpt}>{first?.excerpt}</p>
        <p className={classes.where}>
          {first ? (
            <button type="button" className={classes.place} onClick={() => onGoTo(first.section)}>
              {first.place}
            </button>
          ) : null}
          {others.length === 0
            ? null
            : others.length === 1
              ? ' and another place'
              : ` and ${others.length} other places`}
          . {advice}
        </p>
      </div>
      <Button variant="default" size="compact-sm" aria-label={`Redact ${masked}`} onClick={onRedact}>
        Redact
      </Button>
      <Button variant="subtle" size="compact-sm" aria-label={`Show ${masked} as it is`} onClick={onPass}>
        Show as it is
      </Button>
    </li>
  )
}
