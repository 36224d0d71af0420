import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import type { Desktop } from '../../domain/desktop/desktop'
import type { ArchiveFolder } from '../../domain/desktop/folder-requests'
import { useCommands } from '../parts/command-center'
import { ScreenBar } from '../parts/screen-bar'
import { tellFailure } from '../parts/tell-failure'
import { BackupSection } from './backup-section'
import { FolderSection } from './folder-section'
import classes from './keeping.module.css'
import { SnapshotsSection } from './snapshots-section'
import { useWork } from './use-work'
import { VerifySection } from './verify-section'
import { WorkDialog } from './work-dialog'

type Props = {
  readonly desktop: Desktop
  /** Another archive may be open now. */
  readonly onSwitched: () => void
  readonly onLeave: () => void
  /** What else can be set up. */
  readonly children: ReactNode
}

/** Where the archive is and how it is kept safe. Each section looks after one thing. */
export function KeepingScreen({ desktop, onSwitched, onLeave, children }: Props) {
  const [folder, setFolder] = useState<ArchiveFolder>()
  const refresh = useCallback(() => desktop.archiveFolder().then(setFolder), [desktop])
  useEffect(() => {
    refresh()
  }, [refresh])
  const { working, run } = useWork(desktop, () => {
    refresh()
    onSwitched()
  })
  useCommands(
    useMemo(
      () => [{ name: 'show archive', label: 'Archive', group: 'Go to', keys: 'mod+shift+A', run: onLeave }],
      [onLeave],
    ),
  )
  const open = async (which: 'choose' | 'new' | number) => {
    const outcome = await desktop.openOtherArchive(which)
    if (outcome.kind === 'failed') tellFailure('Open another archive', outcome.reason)
    await refresh()
    onSwitched()
  }
  return (
    <div className={classes.screen}>
      <ScreenBar title="Archive settings" back="Archive" onLeave={onLeave} />
      <main className={classes.content}>
        {folder ? (
          <>
            <FolderSection
              folder={folder}
              onShow={() => desktop.showArchiveFolder()}
              onMove={() => run('Move the archive', 'Archive moved', desktop.startMove())}
              onOpen={open}
            />
            <BackupSection
              backedUpAt={folder.backedUpAt}
              now={Date.now()}
              onBackUp={() => run('Back up', 'Backup done', desktop.startBackup())}
              onCheck={() => run('Check a backup', 'Backup checked', desktop.startCheck())}
              onRestore={() => run('Restore a backup', 'Backup restored', desktop.startRestore())}
            />
            <SnapshotsSection
              key={folder.folder}
              desktop={desktop}
              onCopy={(day) => run(`Archive of ${day}`, 'Archive made', desktop.startSnapshotCopy(day))}
            />
            <VerifySection desktop={desktop} />
            {children}
          </>
        ) : null}
      </main>
      <WorkDialog working={working} />
    </div>
  )
}
