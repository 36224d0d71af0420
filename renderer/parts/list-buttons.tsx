import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { answering } from './answers'
import { focusNew } from './focus-new'

type AddProps = {
  readonly what: string
  /** The ids of the questions that are answered with what is added, where only this button can begin to. */
  readonly answers?: readonly string[]
  readonly onClick: () => void
}

/** Stands below the items it adds to, and leaves the cursor in the new one. */
export function AddButton({ what, answers, onClick }: AddProps) {
  return (
    <Button
      data-adds
      {...(answers ? answering(answers) : {})}
      variant="subtle"
      size="compact-sm"
      leftSection={<IconPlus size={14} />}
      onClick={({ currentTarget }) => {
        onClick()
        focusNew(() => {
          const above = currentTarget.previousElementSibling
          return above instanceof HTMLUListElement ? above.lastElementChild : above
        })
      }}
    >
      Add {what}
    </Button>
  )
}

export function RemoveButton({ what, onClick }: { what: string; onClick: () => void }) {
  return (
    <ActionIcon variant="subtle" color="gray" size={28} aria-label={`Remove ${what}`} onClick={onClick}>
      <IconX size={15} />
    </ActionIcon>
  )
}
