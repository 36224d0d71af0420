import { useEffect, useRef } from 'react'
import type { TimelineEvent } from '../../../domain/timeline-event'
import { printLines } from '../../../domain/typed-line'

type Copied = {
  readonly order: readonly TimelineEvent[]
  readonly selected: ReadonlySet<string>
  /** The row with the cursor. */
  readonly active: string | undefined
  readonly zone: string
}

/**
 * Copies the selected events as lines, or the one with the cursor: what the typing line takes when they are pasted.
 * Words that are selected, in a field or beside it, are copied as they are.
 */
export function useCopying(copied: Copied): void {
  const latest = useRef(copied)
  useEffect(() => {
    latest.current = copied
  })
  useEffect(() => {
    // With nothing selected, the event is the page's and not that of the row with the cursor.
    const onCopy = (copy: ClipboardEvent) => {
      const { order, selected, active, zone } = latest.current
      const cursor = document.activeElement
      if (hasWords(cursor) || cursor?.closest('[role="dialog"]')) return
      const isOnRow = cursor?.getAttribute('role') === 'row'
      const events = order.filter(({ id }) =>
        selected.size > 0 ? selected.has(id) : isOnRow && id === active,
      )
      if (events.length === 0) return
      copy.preventDefault()
      copy.clipboardData?.setData('text/plain', printLines(events, zone))
    }
    document.addEventListener('copy', onCopy)
    return () => document.removeEventListener('copy', onCopy)
  }, [])
}

function hasWords(cursor: Element | null): boolean {
  if (cursor instanceof HTMLInputElement || cursor instanceof HTMLTextAreaElement)
    return cursor.selectionStart !== cursor.selectionEnd
  return document.getSelection()?.isCollapsed === false
}
