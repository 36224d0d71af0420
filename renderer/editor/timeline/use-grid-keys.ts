import type { KeyboardEvent } from 'react'
import type { Milestone } from '../../../domain/timeline-event'
import type { TimelineRow } from '../../../domain/timeline-rows'
import { milestoneOfKey } from './milestone-keys'
import type { Cell } from './timeline-grid'

/** What keys do to the rows. */
export type GridKeys = {
  readonly focus: (key: string, cell?: Cell) => void
  /** Beyond the last row. */
  readonly leave: () => void
  readonly find: () => void
  readonly toggle: (id: string) => void
  readonly selectTo: (id: string) => void
  readonly selectAll: () => void
  readonly selectNone: () => void
  readonly mark: (id: string, milestone: Milestone | undefined) => void
  readonly remove: (id: string) => void
  readonly duplicate: (id: string) => void
  readonly move: (id: string, direction: 'up' | 'down') => void
  readonly openDetails: (id: string) => void
  readonly collapse: (row: TimelineRow, isOpen: boolean) => void
}

const rowsAPage = 15

/** Keys on a row, and those that leave the fields in it. */
export function useGridKeys(rows: readonly TimelineRow[], act: GridKeys) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement
    const key = target.closest<HTMLElement>('[data-row]')?.dataset.row
    const index = rows.findIndex((row) => row.key === key)
    const row = rows[index]
    if (!row || event.nativeEvent.isComposing) return
    const isDone =
      target.dataset.row === undefined ? inField(event, row, act) : onRow(event, rows, index, act)
    if (isDone) event.preventDefault()
  }
}

/** The next row that can have the cursor. */
function step(
  rows: readonly TimelineRow[],
  from: number,
  by: number,
  kinds: readonly TimelineRow['kind'][],
): TimelineRow | undefined {
  const takesCursor = (row: TimelineRow) => kinds.includes(row.kind)
  const wanted = Math.max(0, Math.min(rows.length - 1, from + by))
  const before = rows.slice(0, wanted + 1)
  const after = rows.slice(wanted)
  return by > 0
    ? (after.find(takesCursor) ?? before.findLast(takesCursor))
    : (before.findLast(takesCursor) ?? after.find(takesCursor))
}

function inField(event: KeyboardEvent, row: TimelineRow, act: GridKeys): boolean {
  const isText = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement
  if (event.altKey && row.kind === 'event' && /^Arrow(Up|Down)$/.test(event.key)) {
    act.move(row.key, event.key === 'ArrowUp' ? 'up' : 'down')
    return true
  }
  const cell = (event.target as HTMLElement).dataset.cell
  if (!isText || cell === undefined) return false
  // With Ctrl it is AltGr, which writes letters.
  if (event.altKey && !event.ctrlKey && row.kind === 'event') return markBy(event, row.key, act)
  if (event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey)) {
    act.focus(row.key)
    return true
  }
  return false
}

function onRow(event: KeyboardEvent, rows: readonly TimelineRow[], index: number, act: GridKeys): boolean {
  const row = rows[index]
  if (!row) return false
  const go = (by: number) => {
    const next = step(rows, index, by, event.shiftKey ? ['event'] : ['event', 'phase'])
    if (by > 0 && !event.shiftKey && (!next || next === row)) act.leave()
    else if (next && event.shiftKey) {
      act.selectTo(next.key)
      act.focus(next.key)
    } else if (next) act.focus(next.key)
    return true
  }
  const isCommand = event.ctrlKey || event.metaKey
  if (event.altKey && row.kind === 'event' && /^Arrow(Up|Down)$/.test(event.key)) {
    act.move(row.key, event.key === 'ArrowUp' ? 'up' : 'down')
    return true
  }
  switch (event.key) {
    case 'ArrowDown':
      return go(1)
    case 'ArrowUp':
      return go(-1)
    case 'PageDown':
      return go(rowsAPage)
    case 'PageUp':
      return go(-rowsAPage)
    case 'Home':
      return go(-rows.length)
    case 'End':
      return go(rows.length - 1 - index)
    case 'ArrowLeft':
    case 'ArrowRight':
      act.collapse(row, event.key === 'ArrowRight')
      return true
    case 'Escape':
      act.selectNone()
      return true
    case '/':
      act.find()
      return true
  }
  if (isCommand && event.key.toLowerCase() === 'a') {
    act.selectAll()
    return true
  }
  return row.kind === 'event' ? onEvent(event, row.key, isCommand, act) : onHeading(event, row, act)
}

function onHeading(event: KeyboardEvent, row: TimelineRow, act: GridKeys): boolean {
  if (row.kind !== 'phase' || (event.key !== 'Enter' && event.key !== ' ')) return false
  act.collapse(row, !row.isOpen)
  return true
}

function onEvent(event: KeyboardEvent, id: string, isCommand: boolean, act: GridKeys): boolean {
  if (isCommand) {
    if (event.key.toLowerCase() !== 'd') return false
    act.duplicate(id)
    return true
  }
  switch (event.key) {
    case 'Enter':
    case 'F2':
      act.focus(id, 'text')
      return true
    case ' ':
      act.toggle(id)
      return true
    case 'Delete':
    case 'Backspace':
      act.remove(id)
      return true
    case 'o':
      act.openDetails(id)
      return true
    case 'ContextMenu':
      openMenu(event.target as HTMLElement)
      return true
  }
  if (event.key === 'F10' && event.shiftKey) {
    openMenu(event.target as HTMLElement)
    return true
  }
  return markBy(event, id, act)
}

function markBy(event: KeyboardEvent, id: string, act: GridKeys): boolean {
  const milestone = milestoneOfKey(event)
  if (!milestone) return false
  act.mark(id, milestone === 'none' ? undefined : milestone)
  return true
}

function openMenu(row: HTMLElement): void {
  row.querySelector<HTMLElement>('[data-menu="more"]')?.click()
}
