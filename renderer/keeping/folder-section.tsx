import { Alert, Button, Menu } from '@mantine/core'
import type { ArchiveFolder } from '../../domain/desktop/folder-requests'
import { SettingsSection } from '../parts/settings-section'
import classes from './keeping.module.css'

type Props = {
  readonly folder: ArchiveFolder
  readonly onShow: () => void
  readonly onMove: () => void
  readonly onOpen: (which: 'choose' | 'new' | number) => void
}

/** Which folder the archive is in, and how to use another. */
export function FolderSection({ folder, onShow, onMove, onOpen }: Props) {
  return (
    <SettingsSection title="Folder" note="Everything you write is in this folder, one file an incident.">
      <p className={classes.path}>{folder.folder}</p>
      {folder.caution ? <Alert color="orange">{folder.caution}</Alert> : null}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onShow}>
          Show folder
        </Button>
        <Button variant="default" onClick={onMove}>
          Move…
        </Button>
        <Menu>
          <Menu.Target>
            <Button variant="default">Open another</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {folder.others.length > 0 ? <Menu.Label>Open lately</Menu.Label> : null}
            {folder.others.map((other, index) => (
              <Menu.Item key={other} className={classes.other ?? ''} onClick={() => onOpen(index)}>
                {other}
              </Menu.Item>
            ))}
            {folder.others.length > 0 ? <Menu.Divider /> : null}
            <Menu.Item onClick={() => onOpen('choose')}>Choose a folder…</Menu.Item>
            <Menu.Item onClick={() => onOpen('new')}>Start a new archive…</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      <p className={classes.note}>
        Moving copies everything, compares each file, and only then uses the new folder. The old one is kept
        under another name.
      </p>
    </SettingsSection>
  )
}
