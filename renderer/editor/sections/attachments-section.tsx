import { Button } from '@mantine/core'
import { IconAlertTriangle, IconFile, IconFileText, IconPaperclip, IconPhoto } from '@tabler/icons-react'
import {
  type Attachment,
  canBeOpened,
  kindWords,
  largestAttachment,
  sizeText,
} from '../../../domain/attachment'
import type { AttachmentState } from '../../../domain/desktop/attachment-requests'
import { wallClock } from '../../../domain/time'
import { dateText } from '../../../domain/time-text'
import { answering } from '../../parts/answers'
import { RemoveButton } from '../../parts/list-buttons'
import { Unlocked, useIsLocked } from '../../parts/locked'
import { CoachedText } from '../coach/coached-text'
import type { AttachingProps } from '../section-props'
import classes from './attachments.module.css'

export function AttachmentsSection({ incident, change, attaching }: AttachingProps) {
  const { attachments, zone } = incident
  return (
    <div>
      {useIsLocked() ? null : (
        <div className={classes.adder}>
          <Button
            variant="default"
            data-adds
            {...answering(['file'])}
            leftSection={<IconPaperclip size={16} />}
            loading={attaching.isBusy}
            onClick={attaching.choose}
          >
            Attach files…
          </Button>
          <p className={classes.hint}>
            or drop them anywhere on this window, or paste a screenshot. At most {sizeText(largestAttachment)}{' '}
            each.
          </p>
        </div>
      )}
      {attachments.length === 0 ? (
        <p className={classes.none}>
          Nothing is attached. What is attached stays in the archive, travels with a backup, and is named in
          exports with its SHA-256, so that anybody can check it later.
        </p>
      ) : (
        <>
          <ul className={classes.list} aria-label="Attachments">
            {attachments.map((attachment) => (
              <AttachmentRow
                key={attachment.id}
                attachment={attachment}
                zone={zone}
                state={attaching.states.get(attachment.sha256)}
                onNote={(note) =>
                  change({ kind: 'amend', list: 'attachments', id: attachment.id, with: { note } })
                }
                onOpen={() => attaching.open(attachment)}
                onSaveCopy={() => attaching.saveCopy(attachment)}
                onRemove={() => change({ kind: 'remove', list: 'attachments', ids: [attachment.id] })}
              />
            ))}
          </ul>
          <p className={classes.hint}>
            Opening makes a read-only copy outside the archive that is deleted when Debrief is closed. What is
            removed here stays in the archive’s folder, so that undo and earlier versions still find it.
          </p>
        </>
      )}
    </div>
  )
}

type RowProps = {
  readonly attachment: Attachment
  readonly zone: string
  readonly state: AttachmentState | undefined
  readonly onNote: (note: string) => void
  readonly onOpen: () => void
  readonly onSaveCopy: () => void
  readonly onRemove: () => void
}

function AttachmentRow({ attachment, zone, state, onNote, onOpen, onSaveCopy, onRemove }: RowProps) {
  const { name, bytes, addedAt, sha256, note } = attachment
  const isUsable = state === undefined || state.kind === 'whole'
  return (
    <li className={classes.attachment} aria-label={name}>
      <KindIcon {...attachment} />
      <div className={classes.about}>
        <p className={classes.name}>{name}</p>
        <p className={classes.facts} title={`SHA-256 ${sha256}`}>
          {kindWords(name)} · {sizeText(bytes)} · added {dateText(wallClock(addedAt, zone).date)}
        </p>
        {state && state.kind !== 'whole' ? (
          <p className={classes.trouble} role="alert">
            <IconAlertTriangle size={15} aria-hidden /> {state.words}
          </p>
        ) : null}
        <div {...answering(['shown'])}>
          <CoachedText
            place={`attachments/${attachment.id}/note`}
            size="sm"
            aria-label={`What ${name} shows`}
            placeholder="What it shows"
            value={note}
            onChange={(event) => onNote(event.currentTarget.value)}
          />
        </div>
      </div>
      <div className={classes.actions}>
        <Unlocked>
          {canBeOpened(name) ? (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={`Open ${name}`}
              disabled={!isUsable}
              onClick={onOpen}
            >
              Open
            </Button>
          ) : null}
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`Save a copy of ${name}…`}
            disabled={!isUsable}
            onClick={onSaveCopy}
          >
            Save a copy…
          </Button>
        </Unlocked>
        <RemoveButton what={name} onClick={onRemove} />
      </div>
    </li>
  )
}

function KindIcon({ type }: Pick<Attachment, 'type'>) {
  const Icon = type.startsWith('image/') ? IconPhoto : type.startsWith('text/') ? IconFileText : IconFile
  return <Icon className={classes.icon} size={22} stroke={1.5} aria-hidden />
}
