import { type ClipboardEvent, type KeyboardEvent, memo, type RefObject, useState } from 'react'
import { instantOf, wallClock } from '../../../domain/time'
import type { Milestone } from '../../../domain/timeline-event'
import { type LineContext, readLine, type TypedEvent } from '../../../domain/typed-line'
import { answering } from '../../parts/answers'
import { useKept } from '../../parts/kept'
import { AskedTime } from './asked-time'
import { LineMeaning } from './line-meaning'
import { MarkLast } from './mark-last'
import { milestoneOfKey } from './milestone-keys'
import classes from './typing.module.css'

type Props = {
  /** When the event written down last happened. */
  readonly after: string | undefined
  readonly openedAt: string
  readonly zone: string
  /** The words of the event added last, and the milestone it marks. */
  readonly last: { readonly text: string; readonly milestone: Milestone | undefined } | undefined
  readonly field: RefObject<HTMLInputElement | null>
  readonly onAdd: (event: TypedEvent) => void
  readonly onMarkLast: (milestone: Milestone | undefined) => void
  readonly onPaste: (text: string, context: LineContext) => void
  /** Up, to the rows. */
  readonly onLeave: () => void
}

/** One line is one event: a time, what happened, Enter; then the next. */
export const TypingLine = memo(function TypingLine({
  zone,
  last,
  field,
  onAdd,
  onMarkLast,
  ...props
}: Props) {
  const [line, setLine] = useKept('the next event')
  /** Enter was pressed on it as it stands. */
  const [isTried, setIsTried] = useState(false)
  const context: LineContext = {
    after: props.after,
    day: wallClock(props.openedAt, zone).date,
    zone,
    now: instantOf(Date.now() / 1000),
  }
  const read = readLine(line, context)
  const isWordless = read.kind === 'event' && read.event.text === ''
  const whole = read.kind === 'event' && !isWordless ? read.event : undefined
  const type = (typed: string) => {
    setLine(typed)
    setIsTried(false)
  }
  const add = (event: TypedEvent) => {
    onAdd(event)
    type('')
    field.current?.focus()
  }
  const press = (key: KeyboardEvent) => {
    if (key.nativeEvent.isComposing) return
    if (key.altKey && !key.ctrlKey) {
      const milestone = milestoneOfKey(key)
      if (!milestone || !last) return
      key.preventDefault()
      onMarkLast(milestone === 'none' ? undefined : milestone)
    } else if (read.kind === 'ask' && isTried && /^[1-9]$/.test(key.key)) {
      const choice = read.choices[Number(key.key) - 1]
      if (!choice) return
      key.preventDefault()
      add(choice.event)
    } else if (key.key === 'ArrowUp') {
      key.preventDefault()
      props.onLeave()
    }
  }
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (!/\S\s*[\r\n]+\s*\S/.test(text)) return
    event.preventDefault()
    props.onPaste(text, context)
  }
  return (
    <form
      className={classes.line}
      aria-label="Add event"
      {...answering(['events', 'detected', 'communicated', 'mitigated', 'resolved'])}
      data-own-undo={line === '' ? undefined : true}
      onSubmit={(event) => {
        event.preventDefault()
        if (whole) add(whole)
        else setIsTried(true)
      }}
    >
      <input
        ref={field}
        className={classes.field}
        aria-label="Next event"
        aria-describedby="line-reading"
        aria-invalid={isTried && (isWordless || read.kind === 'unreadable')}
        // biome-ignore lint/a11y/noAutofocus: where there is no event yet, typing one is what there is to do.
        autoFocus={!last}
        autoComplete="off"
        spellCheck
        placeholder="14:02 Alert fires"
        value={line}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={press}
        onPaste={paste}
      />
      <button type="submit" className={classes.add} tabIndex={-1} data-ready={whole !== undefined}>
        Add <kbd>Enter</kbd>
      </button>
      <div className={classes.reading}>
        <div id="line-reading" aria-live="polite">
          {read.kind === 'event' ? <LineMeaning event={read.event} zone={zone} /> : null}
          {isWordless ? <span data-problem={isTried}> And what happened?</span> : null}
          {read.kind === 'ask' ? <AskedTime asked={read} isWaiting={isTried} onTake={add} /> : null}
          {read.kind === 'unreadable' ? <span data-problem={isTried}>{read.reason}</span> : null}
        </div>
        {read.kind === 'empty' ? (
          <MarkLast last={last} after={props.after} zone={zone} onMark={onMarkLast} />
        ) : null}
      </div>
    </form>
  )
})
