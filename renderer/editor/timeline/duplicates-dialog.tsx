import { Button, Modal } from '@mantine/core'
import { mergeChange } from '../../../domain/duplicates'
import { clockText } from '../../../domain/time-text'
import type { TimelineEvent } from '../../../domain/timeline-event'
import type { SectionProps } from '../section-props'
import classes from './dialogs.module.css'
import { pairName } from './use-duplicates'

type Pair = readonly [TimelineEvent, TimelineEvent]

type Props = {
  readonly pairs: readonly Pair[]
  readonly zone: string
  readonly change: SectionProps['change']
  /** Both happened. */
  readonly onDismiss: (pair: Pair) => void
  readonly onClose: () => void
}

/** Pairs that two sources may have noted of the same thing; nothing is merged unless somebody says so. */
export function DuplicatesDialog({ pairs, zone, change, onDismiss, onClose }: Props) {
  return (
    <Modal opened onClose={onClose} size="xl" title="Possible duplicates">
      {pairs.length === 0 ? (
        <p className={classes.none}>Nothing is left that may have been noted twice.</p>
      ) : (
        <>
          <p className={classes.note}>
            The one that is kept gives the time and the words; the other becomes evidence of it, with where it
            was found.
          </p>
          <ul className={classes.list}>
            {pairs.map((pair) => (
              <li key={pairName(pair)} className={classes.pair}>
                {pair.map((event, index) => (
                  <div key={event.id} className={classes.one}>
                    <p>
                      <b>{clockText(event.at, event.precision, zone)}</b> {event.text}
                    </p>
                    <p className={classes.reading}>{event.source?.file ?? 'Typed in'}</p>
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={`Keep ${event.text}, from ${event.source?.file ?? 'typed in'}`}
                      onClick={() => {
                        const other = pair[index === 0 ? 1 : 0]
                        if (other) change(mergeChange(event, other))
                      }}
                    >
                      Keep this one
                    </Button>
                  </div>
                ))}
                <Button size="compact-sm" variant="subtle" color="gray" onClick={() => onDismiss(pair)}>
                  Both happened
                </Button>
              </li>
            ))}
          </ul>
          {pairs.length > 1 ? (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() =>
                change({
                  kind: 'together',
                  changes: pairs.map(([kept, other]) => mergeChange(kept, other)),
                })
              }
            >
              Merge all {pairs.length} pairs, keeping the earlier
            </Button>
          ) : null}
        </>
      )}
    </Modal>
  )
}
