import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { ArchiveState } from '../../domain/desktop/archive-requests'
import type { Desktop } from '../../domain/desktop/desktop'
import { useCommands } from '../parts/command-center'
import { ProtectionSection } from '../protection/protection-section'
import { FolderSection } from './folder-section'
import classes from './keeping.module.css'
import { VerifySection } from './verify-section'

type Props = {
  readonly desktop: Desktop
  readonly archive: ArchiveState
  /** The archive is another one now, or kept in another way. */
  readonly onChanged: () => void
  readonly onLeave: () => void
}

/** Where the archive is and how it is kept safe. Each section looks after one thing and asks the desktop itself. */
export function KeepingScreen({ desktop, archive, onChanged, onLeave }: Props) {
  useCommands(
    useMemo(
      () => [{ name: 'show archive', label: 'Archive', group: 'Go to', keys: 'mod+shift+A', run: onLeave }],
      [onLeave],
    ),
  )
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
        <FolderSection desktop={desktop} archive={archive} />
        <ProtectionSection desktop={desktop} archive={archive} onChanged={onChanged} />
        <VerifySection desktop={desktop} />
      </main>
    </div>
  )
}
