import { notifications } from '@mantine/notifications'
import { useEffect, useState } from 'react'
import type { ArchiveState, Desktop, ImportOutcome } from '../domain/desktop'
import type { Incident, TemplateName } from '../domain/incident'
import { ArchiveScreen } from './archive/archive-screen'
import { OpeningScreen } from './archive/opening-screen'
import type { ArchiveTask } from './archive-task'
import { EditorScreen } from './editor/editor-screen'
import { ExportDialog } from './export/export-dialog'
import { KeepsHalfTyped } from './parts/kept'

type Place =
  | { readonly kind: 'archive'; readonly begin?: ArchiveTask | undefined }
  | { readonly kind: 'editor'; readonly incident: Incident }

/** Which screen is showing. */
export function App({ desktop }: { desktop: Desktop }) {
  const [archive, setArchive] = useState<ArchiveState>()
  const [place, setPlace] = useState<Place>({ kind: 'archive' })

  const [exported, setExported] = useState<Incident>()

  useEffect(() => {
    desktop.openArchive().then(setArchive)
  }, [desktop])

  const show = async (opening: ReturnType<Desktop['openIncident']>) => {
    const outcome = await opening
    if (outcome.kind === 'opened') setPlace({ kind: 'editor', incident: outcome.incident })
    else tell('It could not be opened', outcome.reason)
  }
  const leaveEditor = async (begin?: ArchiveTask) => {
    setArchive(await desktop.openArchive())
    setPlace({ kind: 'archive', begin })
  }
  const importFiles = async () => {
    const outcome = await desktop.importFiles()
    if (outcome.kind === 'cancelled') return
    tellImport(outcome)
    setArchive(await desktop.openArchive())
    const [only, ...others] = outcome.ids
    if (only && others.length === 0) await show(desktop.openIncident(only))
  }

  if (!archive) return <OpeningScreen />
  if (place.kind === 'editor') {
    return (
      <KeepsHalfTyped key={place.incident.id}>
        <EditorScreen
          desktop={desktop}
          opened={place.incident}
          isSample={archive.kind === 'samples'}
          onLeave={leaveEditor}
          onExport={setExported}
        />
        {exported ? (
          <ExportDialog desktop={desktop} incident={exported} onClose={() => setExported(undefined)} />
        ) : null}
      </KeepsHalfTyped>
    )
  }
  return (
    <ArchiveScreen
      desktop={desktop}
      archive={archive}
      begin={place.begin}
      onOpen={(id) => show(desktop.openIncident(id))}
      onCreate={(template: TemplateName) => show(desktop.createIncident(template))}
      onImport={importFiles}
      onShowSamples={async () => setArchive(await desktop.openSamples())}
      onLeaveSamples={async () => setArchive(await desktop.closeSamples())}
    />
  )
}

function tell(title: string, message: string): void {
  notifications.show({ title, message, color: 'red', autoClose: false })
}

function tellImport({ ids, refused }: Extract<ImportOutcome, { kind: 'imported' }>): void {
  for (const { file, message } of refused) tell(`${file} was not imported`, message)
  if (ids.length > 0) {
    notifications.show({
      title: ids.length === 1 ? '1 incident imported' : `${ids.length} incidents imported`,
      message: ids.join(', '),
    })
  }
}
