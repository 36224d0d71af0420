import { notifications } from '@mantine/notifications'
import { Suspense, useCallback, useEffect, useState } from 'react'
import type { ArchiveState, ClosedArchive, ReviewedDocument } from '../domain/desktop/archive-requests'
import type { Desktop } from '../domain/desktop/desktop'
import type { FoundArchive } from '../domain/desktop/folder-requests'
import type { HalfTyped } from '../domain/desktop/protection-requests'
import type { Change } from '../domain/edit'
import type { Incident } from '../domain/incident'
import { everything, type Search } from '../domain/search'
import { redactionsPlace } from '../domain/section-of-change'
import type { Template } from '../domain/template'
import { templateOf, writtenBy } from '../domain/templates'
import { ArchiveScreen } from './archive/archive-screen'
import { OpeningScreen } from './archive/opening-screen'
import type { ArchiveTask } from './archive-task'
import type { Opened } from './editor/use-draft'
import { MissingArchive } from './keeping/missing-archive'
import {
  EditorScreen,
  ExportScreen,
  HistoryScreen,
  KeepingScreen,
  loadLaterScreens,
  ProtectionSection,
  TemplatesScreen,
  TrashScreen,
  WordChangesDialog,
} from './later-screens'
import { KeepsHalfTyped } from './parts/kept'
import { LockCommand } from './parts/lock-command'
import { KnowsTeam } from './parts/team'
import { UnlockDialog, UnlockScreen } from './protection/unlock-screen'
import { tell, tellImport } from './tell-import'
import { useArchiveChanges } from './use-archive-changes'

type Place =
  | { readonly kind: 'archive'; readonly begin?: ArchiveTask | undefined }
  | {
      readonly kind: 'editor'
      readonly opened: Opened
      readonly halfTyped?: HalfTyped | undefined
      /** What was decided about it on another screen. */
      readonly decided?: Change | undefined
      /** The section that it opens at. */
      readonly beginAt?: string | undefined
    }
  | { readonly kind: 'history'; readonly incident: Incident }
  | { readonly kind: 'export'; readonly incident: Incident }
  | { readonly kind: 'archive settings' }
  | { readonly kind: 'trash' }
  /** From the post-mortem that is being written, where it is from one. */
  | { readonly kind: 'templates'; readonly incident?: Incident }

type Missing = Extract<FoundArchive, { kind: 'missing' }>

/** Which screen is showing. */
export function App({ desktop }: { desktop: Desktop }) {
  const [archive, setArchive] = useState<ArchiveState | ClosedArchive>()
  const [place, setPlace] = useState<Place>({ kind: 'archive' })
  const [search, setSearch] = useState<Search>(everything)

  const [failure, setFailure] = useState<{ readonly error: unknown }>()
  const [locked, setLocked] = useState<{ readonly then: () => void }>()
  const [missing, setMissing] = useState<Missing>()
  const [reviews, setReviews] = useState<readonly ReviewedDocument[]>([])

  const refresh = useCallback(async () => {
    const found = await desktop.findArchive()
    setMissing(found.kind === 'missing' ? found : undefined)
    if (found.kind === 'there') setArchive(await desktop.openArchive())
  }, [desktop])
  useEffect(() => {
    refresh().catch((error: unknown) => setFailure({ error }))
  }, [refresh])

  const outside = useArchiveChanges(desktop, setArchive)
  const isShown = archive !== undefined
  useEffect(() => {
    if (isShown) requestIdleCallback(loadLaterScreens)
  }, [isShown])

  const show = async (
    opening: ReturnType<Desktop['openIncident']>,
    and: { readonly halfTyped?: HalfTyped; readonly decided?: Change; readonly beginAt?: string } = {},
  ) => {
    const outcome = await opening
    if (outcome.kind === 'opened') setPlace({ kind: 'editor', opened: outcome, ...and })
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
    if (outcome.reviews.length > 0) return setReviews(outcome.reviews)
    const [only, ...others] = [...outcome.ids, ...outcome.known]
    if (only && others.length === 0) await show(desktop.openIncident(only))
  }

  const goOn = async () => {
    setArchive(await desktop.openArchive())
    const halfTyped = await desktop.takeHalfTyped()
    if (halfTyped) {
      await show(desktop.openIncident(halfTyped.id), { halfTyped })
      notifications.show({
        title: 'Back where you were',
        message: 'What you had begun to add to the timeline is still in its fields.',
      })
    }
  }

  // Shown in place of a screen that would wait for ever.
  if (failure) throw failure.error
  if (missing) return <MissingArchive desktop={desktop} missing={missing} onFound={refresh} />
  if (!archive) return <OpeningScreen />
  if (archive.kind === 'locked' || archive.kind === 'lost') {
    return <UnlockScreen desktop={desktop} archive={archive} onUnlocked={goOn} />
  }
  /** Other incidents are there then, with other services and tags. */
  const change = async (opening: Promise<ArchiveState | ClosedArchive>) => {
    setSearch(everything)
    setArchive(await opening)
  }
  const leave = () => {
    refresh()
    setPlace({ kind: 'archive' })
  }
  const leaveTemplates = (incident: Incident | undefined, taken: Template | undefined) => {
    if (!incident) return leave()
    const decided: Change | undefined = taken && { kind: 'write', part: 'incident', with: writtenBy(taken) }
    return show(desktop.openIncident(incident.id), decided ? { decided } : {})
  }
  return (
    <KnowsTeam desktop={desktop} archive={archive}>
      <Suspense>
        {place.kind === 'editor' ? (
          <KeepsHalfTyped key={place.opened.incident.id} texts={place.halfTyped?.texts}>
            <EditorScreen
              desktop={desktop}
              opened={place.opened}
              decided={place.decided}
              beginAt={place.beginAt}
              isSample={archive.kind === 'samples'}
              lockAfter={archive.lockAfter}
              outside={outside}
              onLeave={leaveEditor}
              onGoTo={(id) => show(desktop.openIncident(id))}
              onExport={(incident) => setPlace({ kind: 'export', incident })}
              onUnlock={(then) => setLocked({ then })}
              onHistory={(incident) => setPlace({ kind: 'history', incident })}
              onTemplates={(incident) => setPlace({ kind: 'templates', incident })}
            />
            {locked ? (
              <UnlockDialog
                desktop={desktop}
                onClose={() => setLocked(undefined)}
                onUnlocked={() => {
                  setLocked(undefined)
                  locked.then()
                }}
              />
            ) : null}
          </KeepsHalfTyped>
        ) : place.kind === 'templates' ? (
          <TemplatesScreen
            desktop={desktop}
            lockAfter={archive.lockAfter}
            written={place.incident && { id: place.incident.id, template: templateOf(place.incident) }}
            onLeave={(taken) => leaveTemplates(place.incident, taken)}
          />
        ) : (
          <>
            <LockCommand desktop={desktop} lockAfter={archive.lockAfter} />
            {place.kind === 'history' ? (
              <HistoryScreen
                desktop={desktop}
                incident={place.incident}
                onLeave={() => show(desktop.openIncident(place.incident.id))}
              />
            ) : place.kind === 'export' ? (
              <ExportScreen
                desktop={desktop}
                incident={place.incident}
                isProtected={archive.lockAfter !== undefined}
                onLeave={() => show(desktop.openIncident(place.incident.id))}
                onShowRedactions={() =>
                  show(desktop.openIncident(place.incident.id), { beginAt: redactionsPlace })
                }
              />
            ) : place.kind === 'archive settings' ? (
              <KeepingScreen desktop={desktop} onSwitched={refresh} onLeave={leave}>
                <ProtectionSection desktop={desktop} archive={archive} onChanged={refresh} />
              </KeepingScreen>
            ) : place.kind === 'trash' ? (
              <TrashScreen desktop={desktop} onLeave={leave} />
            ) : (
              <ArchiveScreen
                desktop={desktop}
                archive={archive}
                begin={place.begin}
                search={search}
                onSearch={setSearch}
                onOpen={(id) => show(desktop.openIncident(id))}
                onCreate={(chosen) => {
                  const { template, form } = writtenBy(chosen)
                  return show(desktop.createIncident(template, form))
                }}
                onShowTemplates={() => setPlace({ kind: 'templates' })}
                onImport={importFiles}
                onShowTrash={() => setPlace({ kind: 'trash' })}
                onChanged={refresh}
                onShowSettings={() => setPlace({ kind: 'archive settings' })}
                onTryToWrite={async () => setArchive(await desktop.tryToWrite())}
                onShowSamples={() => change(desktop.openSamples())}
                onLeaveSamples={() => change(desktop.closeSamples())}
              />
            )}
            {reviews.length > 0 ? (
              <WordChangesDialog
                documents={reviews}
                onClose={() => setReviews([])}
                onOpen={(id) => {
                  setReviews([])
                  return show(desktop.openIncident(id))
                }}
              />
            ) : null}
          </>
        )}
      </Suspense>
    </KnowsTeam>
  )
}
