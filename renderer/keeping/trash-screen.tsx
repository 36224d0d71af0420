import { Button, Modal, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useState } from 'react'
import type { Desktop } from '../../domain/desktop/desktop'
import type { TrashedIncident } from '../../domain/desktop/keeping-requests'
import { wallClock } from '../../domain/time'
import { useCommands } from '../parts/command-center'
import { ScreenBar } from '../parts/screen-bar'
import { tellFailure } from '../parts/tell-failure'
import { trashNotice } from '../parts/trash-notice'
import classes from './keeping.module.css'

type Props = { readonly desktop: Desktop; readonly onLeave: () => void }

/** Incidents that were moved out of the way. They stay until they are deleted here. */
export function TrashScreen({ desktop, onLeave }: Props) {
  const [trash, setTrash] = useState<readonly TrashedIncident[]>()
  const [deleting, setDeleting] = useState<readonly string[] | 'all'>()
  const [taken, setTaken] = useState<{ readonly key: string; readonly id: string }>()
  const refresh = () => desktop.listTrash().then(setTrash)
  useEffect(() => {
    desktop.listTrash().then(setTrash)
  }, [desktop])
  useCommands([{ name: 'show archive', label: 'Archive', group: 'Go to', keys: 'mod+shift+A', run: onLeave }])

  const restore = async (key: string, newId?: string) => {
    const outcome = await desktop.restoreIncident(key, newId)
    if (outcome.kind === 'restored') notifications.hide(trashNotice(key))
    if (outcome.kind === 'failed') tellFailure('Restore', outcome.reason)
    if (outcome.kind === 'taken') return setTaken({ key, id: outcome.id })
    setTaken(undefined)
    if (outcome.kind === 'restored') {
      notifications.show({ title: `${outcome.id} restored`, message: 'It is in the archive again.' })
    }
    await refresh()
  }
  const deleteNow = async () => {
    const outcome = await desktop.deleteFromTrash(deleting ?? [])
    setDeleting(undefined)
    if (outcome.kind === 'failed') tellFailure('Delete', outcome.reason)
    await refresh()
  }

  return (
    <div className={classes.screen}>
      <ScreenBar title="Trash" back="Archive" onLeave={onLeave}>
        {trash && trash.length > 0 ? (
          <Button className={classes.right ?? ''} variant="default" onClick={() => setDeleting('all')}>
            Empty trash
          </Button>
        ) : null}
      </ScreenBar>
      <main className={classes.content}>
        {trash === undefined ? null : trash.length === 0 ? (
          <p className={classes.nothing}>
            The trash is empty. What you move here stays until you delete it for good.
          </p>
        ) : (
          <table className={classes.table}>
            <thead>
              <tr>
                <th>Incident</th>
                <th>Moved here</th>
                <th>
                  <span className={classes.hidden}>What to do with it</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {trash.map((trashed) => (
                <tr key={trashed.key}>
                  <td className={classes.wide}>
                    {trashed.kind === 'restorable' ? (
                      <>
                        <strong>{trashed.id}</strong> {trashed.title || 'Untitled incident'}
                      </>
                    ) : (
                      <>It cannot be read, and was left as it is in {trashed.folder}.</>
                    )}
                  </td>
                  <td className="tabular">{wallClock(trashed.trashedAt, 'UTC').date}</td>
                  <td className={classes.rowButtons}>
                    {trashed.kind === 'restorable' ? (
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={`Restore ${trashed.id}`}
                        onClick={() => restore(trashed.key)}
                      >
                        Restore
                      </Button>
                    ) : null}
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      color="red"
                      aria-label={`Delete ${trashed.kind === 'restorable' ? trashed.id : trashed.key} for good`}
                      onClick={() => setDeleting([trashed.key])}
                    >
                      Delete for good
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </main>
      <Modal
        opened={deleting !== undefined}
        onClose={() => setDeleting(undefined)}
        title={deleting === 'all' ? 'Empty the trash?' : 'Delete this incident for good?'}
      >
        <p className={classes.text}>
          This cannot be undone. Backups, and snapshots of days when it was in the archive, still hold it.
        </p>
        <div className={classes.dialogButtons}>
          <Button variant="default" data-autofocus onClick={() => setDeleting(undefined)}>
            Keep
          </Button>
          <Button color="red.9" onClick={deleteNow}>
            {deleting === 'all' ? 'Delete all for good' : 'Delete for good'}
          </Button>
        </div>
      </Modal>
      {taken ? (
        <AnotherId
          taken={taken.id}
          onClose={() => setTaken(undefined)}
          onChosen={(id) => restore(taken.key, id)}
        />
      ) : null}
    </div>
  )
}

type AnotherIdProps = {
  readonly taken: string
  readonly onClose: () => void
  readonly onChosen: (id: string) => void
}

function AnotherId({ taken, onClose, onChosen }: AnotherIdProps) {
  const [id, setId] = useState(`${taken}-restored`)
  return (
    <Modal opened onClose={onClose} title="Restore under another id">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onChosen(id.trim())
        }}
      >
        <p className={classes.text}>The archive has another incident {taken} meanwhile. Both can be kept.</p>
        <TextInput
          label="New id"
          value={id}
          maxLength={100}
          onChange={(event) => setId(event.currentTarget.value)}
        />
        <div className={classes.dialogButtons}>
          <Button variant="default" onClick={onClose}>
            Leave it in the trash
          </Button>
          <Button type="submit" disabled={id.trim() === ''}>
            Restore
          </Button>
        </div>
      </form>
    </Modal>
  )
}
