import { readMark } from '../milestone-marks'
import type { Milestone } from '../timeline-event'
import { attempt, type Cursor, take } from './cursor'
import { readWrittenTime, type WrittenTime } from './written-time'

/** The parts of a line, as they were written. */
export type WrittenLine = {
  readonly time: WrittenTime
  /** The time, letter by letter. */
  readonly timeText: string
  readonly milestone: Milestone | undefined
  readonly text: string
}

const bullets = /(?:[-*+•·–—>#:]{1,6}\s+|\[[ x]\]\s+){0,4}/iy
const number = /\d{1,3}[.)]\s+/y
const bar = /\|\s*/y
const opening = /(?:[[({*_`=<'"]{1,4}\s{0,2}){0,3}/y
const closing = /\s{0,2}[\])}*_`=>'"]{1,6}/y
const boundary = /(?=$|[\s!|,;:.\])}*_`=>'"–—→-])/y
const separator = /\s*(?:->|=>|→|\||[,;:.](?!\S)|[-–—](?!\S))|[-–—,;:](?=\S)/y
const spaces = /\s*/y
const attachedMark = /(![a-z-]{1,20})(?![\w-])/iy
const wordMark = /(![a-z-]{1,20})(?!\S)/iy

/** Undefined where a line does not begin with a time. */
export function readWrittenLine(line: string): WrittenLine | undefined {
  const cursor: Cursor = { text: line.trim(), place: 0 }
  take(cursor, bullets)
  const isCell = take(cursor, bar) !== undefined
  const found = readTime(cursor) ?? (take(cursor, number) && readTime(cursor))
  if (!found) return undefined
  const attached = markHere(cursor, attachedMark)
  take(cursor, separator)
  if (found.isWrapped) take(cursor, closing)
  take(cursor, spaces)
  const marked = attached ?? markHere(cursor, wordMark)
  take(cursor, spaces)
  const rest = cursor.text.slice(cursor.place)
  const text = isCell && rest.endsWith('|') ? rest.slice(0, -1).trimEnd() : rest
  const { time, timeText } = found
  return { time, timeText, ...(marked ? { milestone: marked, text } : withMarkBehind(text)) }
}

type FoundTime = Pick<WrittenLine, 'time' | 'timeText'> & { readonly isWrapped: boolean }

function readTime(cursor: Cursor): FoundTime | undefined {
  return attempt(cursor, () => {
    const isWrapped = (take(cursor, opening)?.[0] ?? '') !== ''
    const begins = cursor.place
    const time = readWrittenTime(cursor)
    if (!time) return undefined
    const timeText = cursor.text.slice(begins, cursor.place).trim()
    if (isWrapped) take(cursor, closing)
    const isWhole = time.kind === 'impossible' || /\s$/.test(cursor.text.charAt(cursor.place - 1))
    return isWhole || take(cursor, boundary) ? { time, timeText, isWrapped } : undefined
  })
}

function markHere(cursor: Cursor, pattern: RegExp): Milestone | undefined {
  return attempt(cursor, () => readMark(take(cursor, pattern)?.[1] ?? ''))
}

/** A line says one milestone; where its text ends with more, or begins so, these are words. */
function withMarkBehind(text: string): Pick<WrittenLine, 'milestone' | 'text'> {
  const last = lastWord(text)
  const milestone = readMark(last)
  if (milestone) return { milestone, text: text.slice(0, text.length - last.length).trimEnd() }
  return {
    milestone,
    text: changeOuterWords(text, (word) => (isMarkLike(word) ? word.replace('\\', '') : word)),
  }
}

/** Text as it is written into a line without a milestone: "!d" at either end of it is "\!d". */
export function escapedText(text: string): string {
  return changeOuterWords(text, (word) => (isMarkLike(word) ? `\\${word}` : word))
}

function isMarkLike(word: string): boolean {
  return /^\\*!/.test(word) && readMark(word.replace(/^\\*/, '')) !== undefined
}

function changeOuterWords(text: string, change: (word: string) => string): string {
  const first = /^\S*/.exec(text)?.[0] ?? ''
  const last = lastWord(text)
  const changedFirst = change(first)
  if (first.length === text.length) return changedFirst
  return changedFirst + text.slice(first.length, text.length - last.length) + change(last)
}

function lastWord(text: string): string {
  let begins = text.length
  while (begins > 0 && !/\s/.test(text.charAt(begins - 1))) begins--
  return text.slice(begins)
}
