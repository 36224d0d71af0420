import MarkdownIt, { type Token } from 'markdown-it'
import { checkAction } from './action/check-action'
import { apartFrom } from './apart'
import type { Finding } from './finding'
import { bareLine, checkNarrative } from './narrative'
import { type CoachSettings, familiesOn } from './settings'

/** A finding in a document that is none of Debrief's; its places are those in the whole text. */
export type DocumentFinding = Finding & {
  /** The words of the nearest heading above; empty before the first. */
  readonly heading: string
  readonly words: string
}

/**
 * What a seasoned reviewer would ask about in a post-mortem that is a Markdown document: all of its narrative, and
 * each item of a list below a heading with "action" in it as an action.
 */
export function checkDocument(markdown: string, settings: CoachSettings): DocumentFinding[] {
  const families = familiesOn(settings)
  return partsOf(markdown).flatMap(({ heading, isAhead, from, to, items }) => {
    const narrative = checkNarrative(markdown.slice(from, to), {
      ...bareLine(settings),
      isForwardLooking: isAhead,
    })
    const actions = families.includes('action')
      ? items.flatMap(([start, end]) => movedBy(start - from, checkAction(markdown.slice(start, end))))
      : []
    return movedBy(from, [...apartFrom(actions, narrative), ...actions])
      .sort((one, other) => one.start - other.start)
      .map((finding) => ({ ...finding, heading, words: markdown.slice(finding.start, finding.end) }))
  })
}

function movedBy(offset: number, findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => ({ ...finding, start: finding.start + offset, end: finding.end + offset }))
}

/** What stands below one heading. */
type Part = {
  readonly heading: string
  readonly isAhead: boolean
  readonly from: number
  readonly to: number
  /** Where its actions are; none where it is not about actions. */
  readonly items: readonly [number, number][]
}

const parser = new MarkdownIt({ html: false })
const aboutActions = /\baction(?:s|able|ables)?\b|\bfollow[- ]?ups?\b/i

function partsOf(markdown: string): Part[] {
  const tokens = parser.parse(markdown, {})
  const starts = lineStarts(markdown)
  const startOf = (line: number) => starts[line] ?? markdown.length
  const headings = tokens.flatMap((token, at) =>
    token.type === 'heading_open' && token.level === 0 && token.map
      ? [{ line: token.map[0], level: Number(token.tag.slice(1)), words: tokens[at + 1]?.content ?? '' }]
      : [],
  )
  const items = ownLines(tokens)
  const begins = [{ line: 0, level: 7, words: '' }, ...headings]
  return begins.map((heading, at) => {
    const end = begins[at + 1]?.line ?? starts.length
    const isAhead = [heading, ...above(begins, at)].some(({ words }) => aboutActions.test(words))
    const within = items.filter(([first]) => isAhead && first >= heading.line && first < end)
    return {
      heading: heading.words,
      isAhead,
      from: startOf(heading.line),
      to: startOf(end),
      items: within
        .map(([first, last]): [number, number] => [startOf(first), startOf(last)])
        .filter(([start, last]) => isAction(markdown.slice(start, last))),
    }
  })
}

type Heading = { readonly line: number; readonly level: number; readonly words: string }

/** The headings that one stands below, the nearest first. */
function above(headings: readonly Heading[], at: number): Heading[] {
  let level = headings[at]?.level ?? 0
  return headings
    .slice(0, at)
    .reverse()
    .filter((heading) => {
      if (heading.level >= level) return false
      level = heading.level
      return true
    })
}

/** The lines of each item of a list without those of the items within it. */
function ownLines(tokens: readonly Token[]): [number, number][] {
  const open: [number, number][] = []
  const all: [number, number][] = []
  for (const { type, map } of tokens) {
    if (type === 'list_item_open' && map) {
      const outer = open.at(-1)
      // What lies within ends what is the outer item's own.
      if (outer) outer[1] = Math.min(outer[1], map[0])
      const item: [number, number] = [map[0], map[1]]
      open.push(item)
      all.push(item)
    }
    if (type === 'list_item_close') open.pop()
  }
  return all
}

/** An item that only names what follows, "Owner: …" or "Prevention:", is none. */
function isAction(item: string): boolean {
  const words = item.replace(/^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s*)?/, '').trim()
  return (
    words !== '' &&
    !words.endsWith(':') &&
    !/^[*_]*(?:done when|owner|due|status|tickets?|kind|type|priority|reason|why|note)s?[*_]*:/i.test(words)
  )
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
