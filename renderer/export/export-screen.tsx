import { Button } from '@mantine/core'
import { IconPalette } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { Desktop } from '../../domain/desktop/desktop'
import type { PrintedEdition } from '../../domain/edition'
import { type ExportChoices, usualChoices } from '../../domain/export-choices'
import type { Incident } from '../../domain/incident'
import { useCommands } from '../parts/command-center'
import { ScreenBar } from '../parts/screen-bar'
import { StampChoice } from '../parts/stamp-choice'
import { useTeam } from '../parts/team'
import { EditionChoice } from './edition-choice'
import { editionsOf } from './editions-of'
import classes from './export.module.css'
import { ExportOutcome } from './export-outcome'
import { FormatList } from './format-list'
import { HouseDialog } from './house-dialog'
import { PreviewPane } from './preview/preview-pane'
import { usePreview } from './preview/use-preview'
import { RolesChoice } from './roles-choice'
import { ScanNotice } from './scan-notice'
import { useExport } from './use-export'

type Props = {
  readonly desktop: Desktop
  /** As it is saved. */
  readonly incident: Incident
  /** Whether the archive is encrypted, which what leaves it is not. */
  readonly isProtected: boolean
  readonly onLeave: () => void
  readonly onShowRedactions: () => void
}

/** What is chosen about a document on the left; the document as it will be written beside it. */
export function ExportScreen({ desktop, incident, isProtected, onLeave, onShowRedactions }: Props) {
  const { house } = useTeam().team
  const editions = useMemo(() => editionsOf(incident), [incident])
  const [choices, setChoices] = useState<ExportChoices>(() => usualChoices(editions[0]))
  const [isHouseShown, setHouseShown] = useState(false)
  const choose = (chosen: Partial<ExportChoices>) => setChoices((before) => ({ ...before, ...chosen }))
  const preview = usePreview(desktop, incident.id, choices, house)
  const { exporting, start, cancel, reveal } = useExport(desktop, incident.id)
  useExportCommands(onLeave)

  return (
    <div className={classes.screen}>
      <ScreenBar title={`Export ${incident.id}`} back={incident.id} onLeave={onLeave}>
        <Button
          className={classes.look ?? ''}
          variant="default"
          size="compact-md"
          leftSection={<IconPalette size={16} />}
          onClick={() => setHouseShown(true)}
        >
          Look of documents
        </Button>
      </ScreenBar>
      <div className={classes.body}>
        <main className={classes.choices}>
          <EditionChoice
            editions={editions}
            incident={incident}
            choices={choices}
            onChoose={(edition: PrintedEdition) => setChoices(withEdition(choices, edition))}
            onChooseAction={(action) => setChoices(withAction(choices, action))}
          />
          <ScanNotice incident={incident} choices={choices} onLook={onShowRedactions} />
          <FormatList isBusy={exporting.kind === 'working'} onExport={(format) => start(choices, format)} />
          <div className={classes.outcome} aria-live="polite">
            <ExportOutcome exporting={exporting} onCancel={cancel} onReveal={reveal} />
          </div>
          <div className={classes.options}>
            <RolesChoice incident={incident} value={choices.rolesForNames} onChange={choose} />
            <StampChoice stamp={choices.stamp} onChange={(stamp) => setChoices(withStamp(choices, stamp))} />
          </div>
          <Remarks isProtected={isProtected} notes={preview.notes} />
        </main>
        <PreviewPane preview={preview} />
      </div>
      {isHouseShown ? <HouseDialog onClose={() => setHouseShown(false)} /> : null}
    </div>
  )
}

function useExportCommands(onLeave: () => void): void {
  useCommands(
    useMemo(
      () => [
        {
          name: 'leave export',
          label: 'Back to the post-mortem',
          group: 'Go to',
          keys: 'mod+shift+A',
          run: onLeave,
        },
      ],
      [onLeave],
    ),
  )
}

function withEdition({ action: _, ...rest }: ExportChoices, edition: PrintedEdition): ExportChoices {
  return { ...rest, edition }
}

function withAction({ action: _, ...rest }: ExportChoices, action: string | undefined): ExportChoices {
  return action === undefined ? rest : { ...rest, action }
}

function withStamp({ stamp: _, ...rest }: ExportChoices, stamp: ExportChoices['stamp']): ExportChoices {
  return stamp ? { ...rest, stamp } : rest
}

type RemarksProps = { readonly isProtected: boolean; readonly notes: readonly string[] }

/** What the person should know about the document before it leaves. */
function Remarks({ isProtected, notes }: RemarksProps) {
  const remarks = [
    ...(isProtected ? ['The exported file is not encrypted, unlike the archive.'] : []),
    ...notes,
  ]
  if (remarks.length === 0) return null
  return (
    <section className={classes.remarks} aria-label="Export notes">
      <h2 className={classes.label}>Export notes</h2>
      <ul>
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </section>
  )
}
