import { ActionIcon, Alert, Button, TextInput, Tooltip } from '@mantine/core'
import { IconFileImport, IconPlus, IconSearch, IconSettings, IconTrash } from '@tabler/icons-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ArchiveState } from '../../domain/desktop/archive-requests'
import type { Desktop } from '../../domain/desktop/desktop'
import type { Search } from '../../domain/search'
import type { Template } from '../../domain/template'
import { type ArchiveTask, archiveTasks, templatesCommand } from '../archive-task'
import { useCommands } from '../parts/command-center'
import { keysText } from '../parts/keys'
import classes from './archive.module.css'
import { ArchiveProblems } from './archive-problems'
import { BatchDialog } from './batch/batch-dialog'
import { EmptyArchive } from './empty-archive'
import { FilterBar } from './filter-bar'
import { useIncidentActions } from './incident-menu'
import { IncidentTable } from './incident-table'
import { NewPostMortem } from './new-post-mortem'
import { ReadOnlyNotice } from './read-only-notice'
import { useSearch } from './use-search'

type Props = {
  readonly desktop: Desktop
  readonly archive: ArchiveState
  readonly begin: ArchiveTask | undefined
  /** What was looked for last; it is still there after a visit elsewhere. */
  readonly search: Search
  readonly onSearch: (search: Search) => void
  readonly onOpen: (id: string) => void
  readonly onCreate: (template: Template) => void
  readonly onImport: () => void
  readonly onShowSettings: () => void
  readonly onShowTrash: () => void
  readonly onShowTemplates: () => void
  /** The archive has changed and is to be read again. */
  readonly onChanged: () => void
  readonly onShowSamples: () => void
  readonly onLeaveSamples: () => void
  readonly onTryToWrite: () => Promise<void>
}

/** The past incidents: find one, begin one, bring one in. */
export function ArchiveScreen({ desktop, archive, onOpen, onCreate, onImport, ...props }: Props) {
  const { search } = props
  const { found, excerpts, look, showMore } = useSearch(desktop, archive, search, props.onSearch)
  const latestLook = useRef(look)
  latestLook.current = look
  const lookFor = useCallback((next: Search) => latestLook.current(next), [])
  const [isChoosing, setIsChoosing] = useState(false)
  const [isExporting, setIsExporting] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const importNow = useLatest(onImport)
  const showSettings = useLatest(props.onShowSettings)
  const showTrash = useLatest(props.onShowTrash)
  const showTemplates = useLatest(props.onShowTemplates)
  const { actions, dialog } = useIncidentActions(desktop, useLatest(props.onChanged))
  const tasks = useMemo<Record<ArchiveTask, () => void>>(
    () => ({
      'new incident': () => setIsChoosing(true),
      import: importNow,
      find: () => field.current?.focus(),
      trash: showTrash,
      'archive settings': showSettings,
    }),
    [importNow, showSettings, showTrash],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once, when the screen is first shown.
  useEffect(() => {
    if (props.begin) tasks[props.begin]()
  }, [])
  useCommands(
    useMemo(
      () => [
        ...archiveTasks.map((task) => ({ ...task, group: 'Archive', run: tasks[task.name] })),
        { ...templatesCommand, group: 'Archive', run: showTemplates },
      ],
      [tasks, showTemplates],
    ),
  )

  return (
    <div className={classes.screen}>
      <header className={classes.bar}>
        <h1 className={classes.brand}>Debrief</h1>
        <TextInput
          ref={field}
          className={classes.search ?? ''}
          aria-label="Search the archive"
          placeholder={`Search incidents (${keysText('mod+F')})`}
          leftSection={<IconSearch size={15} />}
          value={search.text}
          onChange={(event) => look({ ...search, text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape') look({ ...search, text: '' })
            if (event.key === 'Enter' && found?.incidents[0]) onOpen(found.incidents[0].id)
            if (event.key === 'ArrowDown') {
              event.preventDefault()
              document.querySelector<HTMLElement>('tbody button')?.focus()
            }
          }}
        />
        <Tooltip label={`Trash (${keysText('mod+shift+T')})`}>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Trash" onClick={props.onShowTrash}>
            <IconTrash size={18} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={`Archive settings (${keysText('mod+,')})`}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label="Archive settings"
            onClick={props.onShowSettings}
          >
            <IconSettings size={18} />
          </ActionIcon>
        </Tooltip>
        <Button variant="default" leftSection={<IconFileImport size={16} />} onClick={onImport}>
          Import
        </Button>
        <Button leftSection={<IconPlus size={16} />} onClick={() => setIsChoosing(true)}>
          New post-mortem
        </Button>
      </header>
      <main className={classes.content}>
        {archive.kind === 'samples' ? <SampleNotice onLeave={props.onLeaveSamples} /> : null}
        {archive.readOnly === undefined ? null : (
          <ReadOnlyNotice reason={archive.readOnly} onTryToWrite={props.onTryToWrite} />
        )}
        <ArchiveProblems problems={archive.problems} />
        {archive.count === 0 ? (
          <EmptyArchive
            onNew={() => setIsChoosing(true)}
            onImport={onImport}
            onShowSamples={props.onShowSamples}
          />
        ) : found ? (
          <>
            <FilterBar desktop={desktop} archive={archive} search={search} onLook={lookFor} />
            <IncidentTable
              search={search}
              found={found}
              excerpts={excerpts}
              onLook={look}
              onShowMore={showMore}
              onExport={() => setIsExporting(true)}
              actions={actions}
              onOpen={onOpen}
            />
          </>
        ) : null}
      </main>
      {dialog}
      {isExporting ? (
        <BatchDialog desktop={desktop} search={search} onClose={() => setIsExporting(false)} />
      ) : null}
      <NewPostMortem
        isOpen={isChoosing}
        onClose={() => setIsChoosing(false)}
        onCreate={onCreate}
        onEditTemplates={props.onShowTemplates}
      />
    </div>
  )
}

function SampleNotice({ onLeave }: { onLeave: () => void }) {
  return (
    <Alert className={classes.notice ?? ''} variant="light">
      <div className={classes.noticeRow}>
        <span>These are samples in a throwaway copy. Change anything: your own archive is not touched.</span>
        <Button size="compact-sm" variant="default" onClick={onLeave}>
          Back to my archive
        </Button>
      </div>
    </Alert>
  )
}

/** A function that never changes and always calls the latest one. */
function useLatest(run: () => void): () => void {
  const latest = useRef(run)
  latest.current = run
  return useCallback(() => latest.current(), [])
}
