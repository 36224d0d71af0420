import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { isLocked, isSameContent, signaturesUnder } from '../../../domain/approvals'
import { type Change, edit } from '../../../domain/edit'
import type { Incident } from '../../../domain/incident'

/** Says what a change does to signatures, or that it does nothing: neither is seen where somebody is typing. */
export function tellApproval(before: Incident, change: Change, undo: () => void): void {
  const signed = signaturesUnder(before)
  if (!isLocked(before) && signed === 0) return
  const after = edit(before, change)
  if (isLocked(before) && after === before) {
    notifications.show({
      id: 'locked',
      title: `Revision ${before.revision} is ${before.status} and locked`,
      message: 'Nothing was changed. Amend it to go on writing.',
    })
  }
  const gone = signed - signaturesUnder(after)
  if (gone > 0 && after.revision === before.revision && !isSameContent(before, after))
    tellWithdrawn(gone, undo)
}

function tellWithdrawn(count: number, undo: () => void): void {
  const id = 'signatures withdrawn'
  notifications.show({
    id,
    title: count === 1 ? '1 signature was withdrawn' : `${count} signatures were withdrawn`,
    message: (
      <>
        The text changed after {count === 1 ? 'it was' : 'they were'} given.
        <div>
          <Button
            size="compact-sm"
            variant="default"
            mt={6}
            onClick={() => {
              notifications.hide(id)
              undo()
            }}
          >
            Undo the change
          </Button>
        </div>
      </>
    ),
    autoClose: 15_000,
  })
}
