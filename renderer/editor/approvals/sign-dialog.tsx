import { Button, Modal, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Incident } from '../../../domain/incident'
import type { Approval } from '../../../domain/review'
import { instantOf, wallClock } from '../../../domain/time'
import { dateText } from '../../../domain/time-text'
import classes from './approvals.module.css'

type Decision = 'approved' | 'changes requested'

export type Signature = {
  readonly name: string
  readonly decision: Decision
  readonly note: string
  readonly on: string
}

type Props = {
  readonly approval: Approval
  readonly incident: Incident
  readonly onSign: (signature: Signature) => void
  readonly onClose: () => void
}

/** Somebody vouches for the document, or says what has to change first. */
export function SignDialog({ approval, incident, onSign, onClose }: Props) {
  const [name, setName] = useState(approval.name)
  const [decision, setDecision] = useState<Decision>('approved')
  const [note, setNote] = useState('')
  const [isTried, setIsTried] = useState(false)
  const on = wallClock(instantOf(Date.now() / 1000), incident.zone).date
  const wantsChanges = decision === 'changes requested'
  const nameProblem = name.trim() === '' ? 'A signature needs a name.' : undefined
  const noteProblem = wantsChanges && note.trim() === '' ? 'Say what should change.' : undefined
  const isLast = incident.review.approvals.every(
    ({ id, decision: given }) => id === approval.id || given === 'approved',
  )
  return (
    <Modal opened onClose={onClose} title={`Sign as ${approval.role}`}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (nameProblem || noteProblem) setIsTried(true)
          else onSign({ name, decision, note: note.trim(), on })
        }}
      >
        <p className={classes.meaning}>
          A signature says that the document is right as it stands, and that its actions are backed.
        </p>
        <TextInput
          label="Name"
          data-autofocus
          value={name}
          error={isTried && nameProblem}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <SegmentedControl
          fullWidth
          aria-label="Decision"
          data={[
            { value: 'approved', label: 'Approve' },
            { value: 'changes requested', label: 'Ask for changes' },
          ]}
          value={decision}
          onChange={setDecision}
        />
        <Textarea
          label={wantsChanges ? 'What should change' : 'Note'}
          minRows={2}
          value={note}
          error={isTried && noteProblem}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <p className={classes.meaning}>
          Dated {dateText(on)}. {meansNext(wantsChanges, isLast)}
        </p>
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit">{wantsChanges ? 'Ask for changes' : 'Sign'}</Button>
        </div>
      </form>
    </Modal>
  )
}

function meansNext(wantsChanges: boolean, isLast: boolean): string {
  if (wantsChanges) return 'The document is a draft again.'
  return isLast ? 'This is the last signature: it locks the document.' : ''
}
