import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ArchiveState } from '../../domain/desktop/archive-requests'
import type { Desktop } from '../../domain/desktop/desktop'
import type { ArchiveFolder } from '../../domain/desktop/folder-requests'
import { useCommands } from '../parts/command-center'
import { ProtectionSection } from '../protection/protection-section'
import { BackupSection } from './backup-section'
import { FolderSection } from './folder-section'
import classes from './keeping.module.css'
import { SnapshotsSection } from './snapshots-section'
import { tellFailure, useWork } from './use-work'
import { VerifySection } from './verify-section'
import { WorkDialog } from './work-dialog'

type Props = {
  readonly desktop: Desktop
  readonly archive: ArchiveState
  /** Another archive may be open now. */
  readonly onSwitched: () => void
  readonly onLeave: () => void
}

/** Where the archive is and how it is kept safe. Each section looks after one thing. */
export function KeepingScreen({ desktop, archive, onSwitched, onLeave }: Props) {
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
      <header className={classes.bar}>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          leftSection={<IconArrowLeft size={16} />}
          onClick={onLeave}
        >
          Archive
        </Button>
        <h1 className={classes.heading}>Archive settings</h1>
      </header>
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
            <ProtectionSection desktop={desktop} archive={archive} onChanged={onSwitched} />
            <VerifySection desktop={desktop} />
          </>
        ) : null}
      </main>
      <WorkDialog working={working} />
    </div>
  )
}
