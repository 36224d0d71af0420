import { ActionIcon, Button, Group, Menu, Modal, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDots } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { IncidentSummary } from '../../domain/desktop/archive-requests'
import type { Desktop } from '../../domain/desktop/desktop'
import { MenuOnDemand } from '../parts/menu-on-demand'
import { tellFailure } from '../parts/tell-failure'
import { trashNotice } from '../parts/trash-notice'

/** What can be done to an incident as a whole. */
export type IncidentActions = {
  readonly trash: (id: string) => void
  readonly duplicate: (id: string) => void
  readonly rename: (id: string) => void
  readonly close: (id: string) => void
  readonly reopen: (id: string) => void
}

/** @param onChanged is called when the list should be read again */
export function useIncidentActions(desktop: Desktop, onChanged: () => void) {
  const [renaming, setRenaming] = useState<string>()
  const actions = useMemo<IncidentActions>(() => {
    const undo = async (key: string) => {
      const outcome = await desktop.restoreIncident(key)
      if (outcome.kind === 'failed') tellFailure('Undo', outcome.reason)
      onChanged()
    }
    const change = async (title: string, changing: Promise<{ kind: string; reason?: string }>) => {
      const outcome = await changing
      if (outcome.kind === 'failed') tellFailure(title, outcome.reason ?? '')
      onChanged()
    }
    return {
      async trash(id) {
        const outcome = await desktop.trashIncident(id)
        if (outcome.kind === 'failed') return tellFailure(`Move ${id} to the trash`, outcome.reason)
        onChanged()
        const notice = trashNotice(outcome.key)
        notifications.show({
          id: notice,
          title: `${id} moved to the trash`,
          message: (
            <Button
              size="compact-sm"
              variant="default"
              mt={6}
              onClick={() => {
                notifications.hide(notice)
                undo(outcome.key)
              }}
            >
              Undo
            </Button>
          ),
          autoClose: 12_000,
        })
      },
      duplicate: (id) => change(`Duplicate ${id}`, desktop.duplicateIncident(id)),
      rename: setRenaming,
      close: (id) => change(`Close ${id}`, desktop.closeIncident(id)),
      reopen: (id) => change(`Reopen ${id}`, desktop.reopenIncident(id)),
    }
  }, [desktop, onChanged])
  const dialog = renaming ? (
    <RenameDialog
      key={renaming}
      desktop={desktop}
      id={renaming}
      onClose={() => setRenaming(undefined)}
      onChanged={onChanged}
    />
  ) : null
  return { actions, dialog }
}

type MenuProps = { readonly incident: IncidentSummary; readonly actions: IncidentActions }

export function IncidentMenu({ incident: { id, status }, actions }: MenuProps) {
  return (
    <MenuOnDemand
      button={
        <ActionIcon variant="subtle" color="gray" aria-label={`More for ${id}`}>
          <IconDots size={16} />
        </ActionIcon>
      }
    >
      {() => (
        <>
          <Menu.Item onClick={() => actions.duplicate(id)}>Duplicate</Menu.Item>
          <Menu.Item onClick={() => actions.rename(id)}>Change id…</Menu.Item>
          {status === 'closed' ? (
            <Menu.Item onClick={() => actions.reopen(id)}>Reopen</Menu.Item>
          ) : (
            <Menu.Item onClick={() => actions.close(id)}>Close post-mortem</Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Item onClick={() => actions.trash(id)}>Move to trash</Menu.Item>
        </>
      )}
    </MenuOnDemand>
  )
}

type RenameProps = {
  readonly desktop: Desktop
  readonly id: string
  readonly onClose: () => void
  readonly onChanged: () => void
}

function RenameDialog({ desktop, id, onClose, onChanged }: RenameProps) {
  const [newId, setNewId] = useState(id)
  const [reason, setReason] = useState('')
  const rename = async () => {
    const outcome = await desktop.renameIncident(id, newId.trim())
    if (outcome.kind === 'failed') return setReason(outcome.reason)
    onClose()
    onChanged()
  }
  return (
    <Modal opened onClose={onClose} title={`Change the id of ${id}`}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          rename()
        }}
      >
        <TextInput
          label="New id"
          data-autofocus
          value={newId}
          maxLength={100}
          error={reason}
          onChange={(event) => setNewId(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs" mt="md">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={newId.trim() === '' || newId.trim() === id}>
            Change id
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
