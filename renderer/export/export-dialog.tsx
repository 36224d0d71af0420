import { Alert, Button, Modal, Progress, SegmentedControl } from '@mantine/core'
import { type Icon, IconBraces, IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react'
import { useState } from 'react'
import type { Desktop } from '../../domain/desktop/desktop'
import type { ReportFormat } from '../../domain/desktop/export-requests'
import type { EditionName } from '../../domain/edition'
import type { Incident } from '../../domain/incident'
import { sectionsOf, wholeCompleteness } from '../../domain/sections'
import { sentenceCase } from '../../domain/sentences'
import { templateOf } from '../../domain/templates'
import classes from './export.module.css'
import { type Exporting, useExport } from './use-export'

type Props = {
  readonly desktop: Desktop
  readonly incident: Incident
  /** Whether the archive is encrypted, which what leaves it is not. */
  readonly isProtected: boolean
  readonly onClose: () => void
}

type Format = {
  readonly format: ReportFormat
  readonly title: string
  readonly Icon: Icon
  readonly text: string
}

const formats: readonly Format[] = [
  {
    format: 'pdf',
    title: 'PDF',
    Icon: IconFileTypePdf,
    text: 'For the board and auditors: fixed pages, bookmarks, embedded fonts.',
  },
  {
    format: 'docx',
    title: 'Word',
    Icon: IconFileTypeDocx,
    text: 'For those who comment and edit: real headings, tables and fields.',
  },
  {
    format: 'json',
    title: 'Incident JSON',
    Icon: IconBraces,
    text: 'For other tools: the exchange format, with everything in it.',
  },
]

/** Who reads an edition, and what it holds for them. */
const editionMeans: Record<EditionName, string> = {
  engineering: 'Everything, for the team.',
  board: 'Impact and money first, then what is done about it.',
  legal: 'Facts that a record shows, evidence with hashes, sign-off.',
  customer: 'What happened and what we are doing, without money, owners and tickets.',
}

/** Chooses an edition and a format and says how the export went. */
export function ExportDialog({ desktop, incident, isProtected, onClose }: Props) {
  const { exporting, start, cancel, reveal } = useExport(desktop, incident.id)
  const editions = editionsOf(incident)
  const [edition, setEdition] = useState<EditionName>(editions[0])
  const close = () => {
    if (exporting.kind !== 'working') onClose()
  }
  return (
    <Modal opened onClose={close} title={`Export ${incident.id}`} size="lg">
      <Unfinished incident={incident} />
      {isProtected ? (
        <p className={classes.unfinished}>The exported file is not encrypted, unlike the archive.</p>
      ) : null}
      {editions.length > 1 ? (
        <div className={classes.edition}>
          <SegmentedControl
            aria-label="Edition"
            fullWidth
            data={editions.map((value) => ({ value, label: sentenceCase(value) }))}
            value={edition}
            onChange={setEdition}
          />
          <p className={classes.formatText}>{editionMeans[edition]}</p>
        </div>
      ) : null}
      <div className={classes.formats}>
        {formats.map(({ format, title, Icon, text }) => (
          <div key={format} className={classes.format}>
            <Icon className={classes.icon} size={24} stroke={1.5} aria-hidden />
            <span className={classes.formatTitle}>{title}</span>
            <p className={classes.formatText}>{text}</p>
            <Button
              variant="default"
              disabled={exporting.kind === 'working'}
              onClick={() => start(edition, format)}
            >
              Export {title}
            </Button>
          </div>
        ))}
      </div>
      <div className={classes.outcome} aria-live="polite">
        <Outcome exporting={exporting} onCancel={cancel} onReveal={reveal} />
      </div>
    </Modal>
  )
}

/** Those that the template prints, or else the one that holds everything. */
function editionsOf(incident: Incident): readonly [EditionName, ...EditionName[]] {
  const [first = 'engineering', ...others] = templateOf(incident).editions
  return [first, ...others]
}

/** A draft may be exported; the reader of this line should know that it is one. */
function Unfinished({ incident }: { incident: Incident }) {
  const share = wholeCompleteness(sectionsOf(incident))
  if (share >= 1) return null
  return (
    <p className={classes.unfinished}>
      {Math.round(share * 100)} % of the required parts are written. What is missing is printed as “not
      recorded”.
    </p>
  )
}

type OutcomeProps = {
  readonly exporting: Exporting
  readonly onCancel: () => void
  readonly onReveal: () => void
}

function Outcome({ exporting, onCancel, onReveal }: OutcomeProps) {
  switch (exporting.kind) {
    case 'idle':
      return null
    case 'cancelled':
      return <p className={classes.quiet}>Cancelled. Nothing was written.</p>
    case 'working':
      return (
        <div className={classes.working}>
          <Progress value={Math.max(4, exporting.share * 100)} animated aria-label="Export progress" />
          <span>
            {exporting.step} {exporting.fileName}
          </span>
          <Button size="compact-sm" variant="default" onClick={onCancel}>
            Cancel
          </Button>
        </div>
      )
    case 'done':
      return (
        <Alert color="teal" title={`${exporting.fileName} is written`}>
          <p className={classes.path}>
            {exporting.path} ({Math.max(1, Math.round(exporting.bytes / 1024))} KB)
          </p>
          {exporting.notes.map((note) => (
            <p key={note} className={classes.path}>
              {note}
            </p>
          ))}
          <Button size="compact-sm" variant="default" onClick={onReveal}>
            Show in folder
          </Button>
        </Alert>
      )
    case 'failed':
      return (
        <Alert color="red" title="Nothing was exported" role="alert">
          {exporting.reason}
        </Alert>
      )
  }
}
