import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { familyWords } from '../../../domain/coach/family-words'
import type { PlacedFinding } from '../../../domain/coach/finding'
import { Keys } from '../../parts/keys'
import classes from './coach.module.css'
import { useCoach } from './coach-context'
import { isAboutWords } from './wording'

type Props = {
  readonly finding: PlacedFinding
  readonly onPutFrame: () => void
  /** It was decided what becomes of the words, or the person turned away. */
  readonly onDone: () => void
}

/** Why words were found, where that rule comes from, another way to put them, and what can be done. */
export function FindingCard({ finding, onPutFrame, onDone }: Props) {
  const { family, words, why, source, rewrite, questions } = finding
  const { keep, neverFlag } = useCoach()
  const [isKeeping, setKeeping] = useState(false)
  const [reason, setReason] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() === '') return
    keep(finding, reason.trim())
    onDone()
  }
  return (
    <>
      <p className={classes.cardFamily}>{familyWords[family].name}</p>
      <p className={classes.cardWhy}>{why}</p>
      {rewrite === '' ? null : (
        <p className={classes.cardFrame}>
          <FrameText frame={rewrite} />
        </p>
      )}
      {questions ? (
        <ul className={classes.cardQuestions}>
          {questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      ) : null}
      <p className={classes.cardSource}>{source}</p>
      {isKeeping ? (
        <form onSubmit={submit} className={classes.cardKeep}>
          <Textarea
            size="xs"
            autoFocus
            label={isAboutWords(finding) ? `Why “${words}” stays` : 'Why it stays as it is'}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') {
                event.stopPropagation()
                setKeeping(false)
              } else if (event.key === 'Enter' && !event.shiftKey) submit(event)
            }}
          />
          <Button type="submit" size="compact-sm" disabled={reason.trim() === ''}>
            Keep with this reason
          </Button>
        </form>
      ) : (
        <div className={classes.cardButtons}>
          {rewrite === '' ? null : (
            <Button
              size="compact-sm"
              variant="light"
              rightSection={<Keys keys="alt+Enter" />}
              onClick={onPutFrame}
            >
              {rewrite.includes('<') ? 'Use frame' : 'Use this wording'}
            </Button>
          )}
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setKeeping(true)}>
            Keep…
          </Button>
          {isAboutWords(finding) ? (
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              onClick={() => {
                neverFlag(words)
                onDone()
              }}
            >
              Never flag this
            </Button>
          ) : null}
        </div>
      )}
    </>
  )
}

/** A frame with its <slots> set apart. */
function FrameText({ frame }: { readonly frame: string }) {
  return Array.from(frame.matchAll(/<[^<>\n]{1,100}>|[^<]+|</g), ({ index, 0: words }) =>
    words.endsWith('>') ? <em key={index}>{words}</em> : words,
  )
}
