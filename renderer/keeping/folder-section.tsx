import type { ArchiveState } from '../../domain/desktop/archive-requests'
import type { Desktop } from '../../domain/desktop/desktop'
import classes from './keeping.module.css'
import { SettingsSection } from './settings-section'

type Props = { readonly desktop: Desktop; readonly archive: ArchiveState }

/** Which folder the archive is in. */
export function FolderSection({ archive }: Props) {
  return (
    <SettingsSection title="Folder" note="Everything you write is in this folder, one file an incident.">
      <p className={classes.path}>{archive.folder}</p>
    </SettingsSection>
  )
}
