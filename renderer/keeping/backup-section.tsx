import { Alert, Button } from '@mantine/core'
import type { Instant } from '../../domain/time'
import { SettingsSection } from '../parts/settings-section'
import classes from './keeping.module.css'

type Props = {
  readonly backedUpAt: Instant | undefined
  readonly now: number
  readonly onBackUp: () => void
  readonly onCheck: () => void
  readonly onRestore: () => void
}

/** After this many days without a backup it is worth a word. */
const reminderDays = 30

/** One file that holds everything, and the way back from it. */
export function BackupSection({ backedUpAt, now, onBackUp, onCheck, onRestore }: Props) {
  const days = backedUpAt === undefined ? undefined : Math.floor((now - Date.parse(backedUpAt)) / 86_400_000)
  return (
    <SettingsSection
      title="Backup"
      note="One file that holds everything. It is an ordinary zip, so it can be opened without Debrief too."
    >
      {days === undefined ? (
        <p className={classes.text}>No backup of this archive has been made yet.</p>
      ) : (
        <p className={classes.text}>Last backup: {whenText(days)}.</p>
      )}
      {days !== undefined && days > reminderDays ? (
        <Alert variant="light" color="orange">
          What was written since then is on this disk only. A backup takes a moment.
        </Alert>
      ) : null}
      <div className={classes.buttons}>
        <Button onClick={onBackUp}>Back up…</Button>
        <Button variant="default" onClick={onCheck}>
          Check a backup…
        </Button>
        <Button variant="default" onClick={onRestore}>
          Restore a backup…
        </Button>
      </div>
      <p className={classes.note}>
        A backup is read back before it is called done. Restoring needs an empty folder and leaves this
        archive as it is. Snapshots are not part of it: they hold the same incidents again.
      </p>
    </SettingsSection>
  )
}

function whenText(days: number): string {
  if (days <= 0) return 'today'
  return days === 1 ? 'yesterday' : `${days} days ago`
}
