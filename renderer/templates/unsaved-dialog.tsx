import { Button, Group, Modal } from '@mantine/core'

type Props = {
  /** Of the template that is not saved. */
  readonly label: string
  readonly onKeepEditing: () => void
  readonly onDiscard: () => void
  readonly onSave: () => void
}

/** Asks what is to become of changes, before something else is shown. */
export function UnsavedDialog({ label, onKeepEditing, onDiscard, onSave }: Props) {
  return (
    <Modal opened onClose={onKeepEditing} title={`Save “${label || 'Untitled template'}”?`} size="sm">
      <p>It has changes that are not saved yet.</p>
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={onDiscard}>
          Discard changes
        </Button>
        <Button data-autofocus onClick={onSave}>
          Save template
        </Button>
      </Group>
    </Modal>
  )
}
