import type { Finding } from './finding'

/** A stretch of a text: UTF-16 offsets, `end` not included. */
export type Span = { readonly start: number; readonly end: number }

/** A text in which the frame of a finding stands, and where. */
export type Framed = { readonly text: string; readonly frame: Span }

/**
 * Puts the frame of a finding into its text. A frame that is a sentence takes the place of the sentence with the words,
 * any other one that of the words alone. Where something is missing, it is added there.
 */
export function withFrame(text: string, finding: Pick<Finding, 'start' | 'end' | 'rewrite'>): Framed {
  const isMissing = finding.start === finding.end
  const { start, end } = isSentence(finding.rewrite) && !isMissing ? sentenceAround(text, finding) : finding
  const before = text.slice(0, start) + (isMissing && /\S$/.test(text.slice(0, start)) ? ' ' : '')
  const words = startsSentence(before) ? capitalised(finding.rewrite) : finding.rewrite
  return {
    text: before + words + text.slice(end),
    frame: { start: before.length, end: before.length + words.length },
  }
}

/** The first <slot> of a stretch that begins at an offset or after it. */
export function slotFrom(text: string, within: Span, offset: number): Span | undefined {
  return slotsIn(text, within).find(({ start }) => start >= offset)
}

/** The last <slot> of a stretch that ends at an offset or before it. */
export function slotBefore(text: string, within: Span, offset: number): Span | undefined {
  return slotsIn(text, within).findLast(({ end }) => end <= offset)
}

function slotsIn(text: string, { start, end }: Span): Span[] {
  return Array.from(text.slice(start, end).matchAll(/<[^<>\n]{1,100}>/g), (match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }))
}

function isSentence(frame: string): boolean {
  return /[.!?]$/.test(frame)
}

/** Without the spaces around it and without the mark of a list item before it. */
function sentenceAround(text: string, { start, end }: Span): Span {
  const before = Array.from(text.slice(0, start).matchAll(ends), ({ index, 0: mark }) => index + mark.length)
  const from = before.at(-1) ?? 0
  const [after] = text.slice(end).matchAll(ends)
  const lead = /^\s*(?:(?:[-*+]|\d+[.)])\s+)?/.exec(text.slice(from, start))?.[0] ?? ''
  return {
    start: from + lead.length,
    end: after ? end + after.index + after[0].trimEnd().length : text.trimEnd().length,
  }
}

/** What ends a sentence: a mark with a space behind it, or the end of a line. */
const ends = /[.!?]+["')\]”’]*(?=\s|$)|\n/g

function startsSentence(before: string): boolean {
  return /(?:^|[.!?]["')\]”’]*\s+|\n\s*(?:(?:[-*+]|\d+[.)])\s+)?)$/.test(before)
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
