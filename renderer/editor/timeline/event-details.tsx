import { Select, Textarea, TextInput } from '@mantine/core'
import type { Attachment } from '../../../domain/attachment'
import type { EventSource, TimelineEvent } from '../../../domain/timeline-event'
import { useIsLocked } from '../../parts/locked'
import { newId } from '../../parts/new-id'
import { EvidenceList, newEvidence } from '../evidence-list'
import type { SectionProps } from '../section-props'
import classes from './details.module.css'
import { GridCell, GridRow } from './grid-parts'

type Props = {
  readonly event: TimelineEvent
  readonly attachments: readonly Attachment[]
  readonly change: SectionProps['change']
}

/** What shows that it was so: evidence, where the entry was found, and what those who write say to each other. */
export function EventDetails({ event, attachments, change }: Props) {
  const isLocked = useIsLocked()
  const amend = (changed: Partial<TimelineEvent>) =>
    change({ kind: 'amend', list: 'timeline', id: event.id, with: changed })
  const { evidence, source } = event
  const say = (part: Partial<EventSource>) => {
    const said = { file: '', position: '', quote: '', ...source, ...part }
    const isEmpty = said.file.trim() === '' && said.position === '' && said.quote === ''
    // A source without a name is none: those with one name share a clock.
    amend({ source: isEmpty ? undefined : said })
  }
  const free = attachments.filter(({ id }) => !evidence.some((item) => item.attachment === id))
  return (
    <GridRow aria-level={2} aria-label="Details">
      <GridCell className={classes.details}>
        <div className={classes.evidence}>
          <EvidenceList evidence={evidence} onChange={(next) => amend({ evidence: next })} />
          {isLocked ? null : (
            <div className={classes.add}>
              <button
                type="button"
                className={classes.link}
                onClick={() => amend({ evidence: [...evidence, newEvidence()] })}
              >
                Add a link as evidence
              </button>
              <Select
                size="xs"
                aria-label="Add an attachment as evidence"
                placeholder={
                  free.length > 0
                    ? 'Add an attachment as evidence'
                    : 'No attachment that is not evidence already'
                }
                disabled={free.length === 0}
                data={free.map(({ id, name }) => ({ value: id, label: name }))}
                value={null}
                onChange={(id) => {
                  const attachment = free.find((candidate) => candidate.id === id)
                  if (!attachment) return
                  const item = { id: newId(), label: attachment.name, link: '', attachment: attachment.id }
                  amend({ evidence: [...evidence, item] })
                }}
              />
            </div>
          )}
        </div>
        <div className={classes.source}>
          <TextInput
            size="xs"
            label="Source"
            placeholder="PagerDuty, #inc-42, app.log"
            value={source?.file ?? ''}
            onChange={(typed) => say({ file: typed.currentTarget.value })}
          />
          <TextInput
            size="xs"
            label="Place in it"
            placeholder="line 12"
            value={source?.position ?? ''}
            onChange={(typed) => say({ position: typed.currentTarget.value })}
          />
          <Textarea
            size="xs"
            label="Its words"
            placeholder="As they stand there"
            value={source?.quote ?? ''}
            onChange={(typed) => say({ quote: typed.currentTarget.value })}
          />
        </div>
        <Textarea
          size="xs"
          label="Comment, never printed"
          value={event.comment ?? ''}
          onChange={(typed) => amend({ comment: typed.currentTarget.value || undefined })}
        />
      </GridCell>
    </GridRow>
  )
}
