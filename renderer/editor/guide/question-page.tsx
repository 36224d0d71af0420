import { Button } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useMemo } from 'react'
import type { Asked } from '../../../domain/guide/questions'
import { useCommands } from '../../parts/command-center'
import { Keys } from '../../parts/keys'
import classes from './guide.module.css'
import { QuestionWords } from './question-words'
import type { Guide } from './use-guide'

type Props = {
  readonly guide: Guide
  readonly at: Asked
  /** The fields that answer it. */
  readonly children: ReactNode
}

/** One question alone: why it is asked, what answers look like, and its fields. */
export function QuestionPage({ guide, at, children }: Props) {
  const { asked, index, next, back, skip } = guide
  useCommands(
    useMemo(
      () => [
        { name: 'next question', label: 'Next question', group: 'Guide', keys: 'mod+Enter', run: next },
        {
          name: 'question before',
          label: 'Question before',
          group: 'Guide',
          keys: 'mod+shift+Enter',
          run: back,
        },
        { name: 'skip question', label: 'Skip to the next open question', group: 'Guide', run: skip },
      ],
      [next, back, skip],
    ),
  )
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !isDone(event)) return
    event.preventDefault()
    next()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter in any of its fields goes on to the next question.
    <div className={classes.question} data-section={at.section.id} onKeyDown={press}>
      <h3 className={classes.asks}>{at.question.asks}</h3>
      <QuestionWords question={at.question} />
      <div className={classes.fields}>{children}</div>
      <div className={classes.moves}>
        <Button variant="subtle" color="gray" disabled={index === 0} onClick={back}>
          Back
        </Button>
        <Button variant="subtle" color="gray" title="To the next question that is still open" onClick={skip}>
          Skip
        </Button>
        <Button
          onClick={next}
          rightSection={
            <span aria-hidden>
              <Keys keys="mod+Enter" />
            </span>
          }
        >
          Next
        </Button>
        <span className={classes.count} role="note" aria-label="Progress">
          {index + 1} of {asked.length}
        </span>
      </div>
    </div>
  )
}

/** Where Enter means nothing else: no list is open below the field, and nothing in it waits to be taken. */
function isDone({ target, nativeEvent, defaultPrevented }: KeyboardEvent): boolean {
  if (nativeEvent.isComposing) return false
  if (target instanceof HTMLTextAreaElement) return 'oneLine' in target.dataset
  if (!(target instanceof HTMLInputElement) || defaultPrevented) return false
  const { type } = target
  if (!['text', 'number', 'date', 'radio'].includes(type) || target.closest('form, [data-own-undo]'))
    return false
  return target.getAttribute('aria-expanded') !== 'true'
}
