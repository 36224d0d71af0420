import { Button, Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useState } from 'react'
import type { Desktop } from '../../domain/desktop/desktop'
import type { ChangedIncident, SnapshotSummary } from '../../domain/desktop/keeping-requests'
import { SettingsSection } from '../parts/settings-section'
import { tellFailure } from '../parts/tell-failure'
import classes from './keeping.module.css'

type Props = { readonly desktop: Desktop; readonly onCopy: (day: string) => void }

/** What the archive was on earlier days. */
export function SnapshotsSection({ desktop, onCopy }: Props) {
  const [snapshots, setSnapshots] = useState<readonly SnapshotSummary[]>()
  const [looking, setLooking] = useState<string>()
  useEffect(() => {
    desktop.listSnapshots().then(setSnapshots)
  }, [desktop])
  return (
    <SettingsSection
      title="Daily snapshots"
      note="What the archive was on a day. The last 14 are kept, and the first of each of the last 12 months. They take space only for what has changed since."
    >
      {snapshots === undefined ? null : snapshots.length === 0 ? (
        <p className={classes.text}>
          There is none yet. The first is taken today, while the archive is open.
        </p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th>Day</th>
              <th>Incidents</th>
              <th>Size</th>
              <th>
                <span className={classes.hidden}>What to do with it</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {snapshots.map(({ day, incidents, bytes }) => (
              <tr key={day}>
                <td className="tabular">{day}</td>
                <td className="tabular">{incidents ?? '–'}</td>
                <td className="tabular">{bytes === undefined ? '–' : sizeText(bytes)}</td>
                <td className={classes.rowButtons}>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={`What has changed since ${day}`}
                    onClick={() => setLooking(day)}
                  >
                    What has changed
                  </Button>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={`Make an archive of ${day}`}
                    onClick={() => onCopy(day)}
                  >
                    Make an archive of it…
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {looking ? (
        <ChangedDialog key={looking} desktop={desktop} day={looking} onClose={() => setLooking(undefined)} />
      ) : null}
    </SettingsSection>
  )
}

type DialogProps = { readonly desktop: Desktop; readonly day: string; readonly onClose: () => void }

function ChangedDialog({ desktop, day, onClose }: DialogProps) {
  const [changed, setChanged] = useState<readonly ChangedIncident[]>()
  useEffect(() => {
    desktop.changedSinceSnapshot(day).then(setChanged)
  }, [desktop, day])
  const restore = async (id: string) => {
    const outcome = await desktop.restoreFromSnapshot(day, id)
    if (outcome.kind === 'failed') return tellFailure(`Restore ${id}`, outcome.reason)
    notifications.show({ title: `${id} restored`, message: `It is again what it was on ${day}.` })
    setChanged(await desktop.changedSinceSnapshot(day))
  }
  return (
    <Modal opened onClose={onClose} title={`Since ${day}`} size="lg">
      {changed === undefined ? (
        <p className={classes.text} role="status">
          Comparing with today
        </p>
      ) : changed.length === 0 ? (
        <p className={classes.text}>Every incident of that day is just the same today.</p>
      ) : (
        <ul className={classes.changed}>
          {changed.map(({ id, title, isGone }) => (
            <li key={id} className={classes.changedRow}>
              <span className={classes.changedName}>
                <strong>{id}</strong> {title || 'Untitled incident'}
                <span className={classes.quiet}>
                  {isGone ? ' · not in the archive any more' : ' · changed'}
                </span>
              </span>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`Restore ${id}`}
                onClick={() => restore(id)}
              >
                Restore
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Modal>
  )
}

function sizeText(bytes: number): string {
  const megabytes = bytes / 1_000_000
  return megabytes < 1
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${megabytes.toFixed(megabytes < 10 ? 1 : 0)} MB`
}
