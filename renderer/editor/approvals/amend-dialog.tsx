import { Button, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Incident } from '../../../domain/incident'
import classes from './approvals.module.css'

type Props = {
  readonly incident: Incident
  readonly onAmend: (reason: string) => void
  readonly onClose: () => void
}

/** Opens what is locked again. The reason is printed, so that readers of the revision before know. */
export function AmendDialog({ incident: { revision, status }, onAmend, onClose }: Props) {
  const [reason, setReason] = useState('')
  const [isTried, setIsTried] = useState(false)
  const problem = reason.trim() === '' ? 'An amendment needs a reason.' : undefined
  return (
    <Modal opened onClose={onClose} title={`Amend revision ${revision}`}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (problem) setIsTried(true)
          else onAmend(reason)
        }}
      >
        <p className={classes.meaning}>
          Revision {revision + 1} begins as a draft with the same words. Revision {revision} stays in the
          history as it was {status}, and its signatures are asked for again.
        </p>
        <Textarea
          label="Reason"
          description="Printed in the revision history"
          placeholder="The bank confirmed the number of orders"
          data-autofocus
          minRows={2}
          value={reason}
          error={isTried && problem}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit">Begin revision {revision + 1}</Button>
        </div>
      </form>
    </Modal>
  )
}
