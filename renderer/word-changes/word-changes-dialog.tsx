import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { ReviewedDocument } from '../../domain/desktop/archive-requests'
import { markName, type ReviewMark } from '../../domain/document-edits'
import { ChangedTexts } from '../parts/comparison'
import classes from './word-changes-dialog.module.css'

/** More than these nobody carries over by hand, and a dialog would take seconds to show them. */
const mostShown = 300

type Props = {
  readonly documents: readonly ReviewedDocument[]
  readonly onOpen: (id: string) => void
  readonly onClose: () => void
}

/** What reviewers have changed in Word documents, one document after the other, to be carried over by hand. */
export function WordChangesDialog({ documents, onOpen, onClose }: Props) {
  const [place, setPlace] = useState(0)
  const document = documents[place]
  if (!document) return null
  const { file, review } = document
  const { incidentId, changed, marks, isReduced } = review
  const isLast = place === documents.length - 1
  return (
    <Modal opened onClose={onClose} title="Changes made in Word" size="xl">
      <p className={classes.text}>
        <strong>{file}</strong>
        {documents.length > 1 ? `, document ${place + 1} of ${documents.length}` : ''}.{' '}
        {changed.length + marks.length === 0
          ? 'Nothing in it was changed since it was made.'
          : `Nothing of this is in ${incidentId} yet: carry over what you agree with.`}
        {isReduced ? ' Its record is reduced: something was withheld from its readers.' : ''}
      </p>
      {changed.length + marks.length > 0 ? (
        // Scrolled by key, too.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached without a mouse.
        <section className={classes.changes} tabIndex={0} aria-label={`What was changed in ${file}`}>
          <ChangedTexts
            fields={changed
              .slice(0, mostShown)
              .map(({ section, ...texts }) => ({ kind: 'prose', label: section || 'At the top', ...texts }))}
          />
          {marks.length > 0 ? <h3 className={classes.heading}>Comments and tracked changes</h3> : null}
          <ul className={classes.marks}>{withPlaces(marks.slice(0, mostShown)).map(markItem)}</ul>
          {Math.max(changed.length, marks.length) > mostShown ? (
            <p className={classes.quiet}>
              Only the first {mostShown} are shown; the command “debrief import” lists all.
            </p>
          ) : null}
        </section>
      ) : null}
      <div className={classes.choices}>
        <Button variant="subtle" color="gray" onClick={onClose}>
          Close
        </Button>
        {isLast ? null : (
          <Button variant="default" onClick={() => setPlace(place + 1)}>
            Show the next document
          </Button>
        )}
        <Button data-autofocus onClick={() => onOpen(incidentId)}>
          Open {incidentId}
        </Button>
      </div>
    </Modal>
  )
}

type PlacedMark = ReviewMark & { readonly place: number }

function markItem({ kind, text, at, paragraph, place }: PlacedMark) {
  return (
    <li key={place}>
      <strong>{markName[kind]}</strong> {text}
      <span className={classes.quiet}>
        {[at?.replace('T', ' ').slice(0, 16), paragraph].filter(Boolean).join(' · ')}
      </span>
    </li>
  )
}

/** Two marks may say the same; each is known by where it stands. */
function withPlaces(marks: readonly ReviewMark[]): PlacedMark[] {
  return marks.map((mark, place) => ({ ...mark, place }))
}
