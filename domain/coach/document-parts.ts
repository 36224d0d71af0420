import MarkdownIt, { type Token } from 'markdown-it'
import type { About } from './narrative'

/** Where something stands in a text: from, and up to. */
type Stretch = readonly [number, number]

/** What stands below one heading of a document. */
export type DocumentPart = {
  readonly heading: string
  readonly place: About['place']
  readonly isAhead: boolean
  readonly from: number
  readonly to: number
  /** The actions in it; none where it is not about actions. */
  readonly actions: readonly Stretch[]
}

const parser = new MarkdownIt({ html: false })

export function partsOf(markdown: string): DocumentPart[] {
  const tokens = parser.parse(markdown, {})
  const starts = lineStarts(markdown)
  const startOf = (line: number) => starts[line] ?? markdown.length
  const items = [...listItems(tokens), ...tableRows(tokens)].map((item) => ({
    line: item.lines[0],
    place: item.column === undefined ? linesOf(item.lines, startOf) : cellOf(item, markdown, startOf),
  }))
  const headings = headingsIn(tokens)
  return headings.map((heading, at) => {
    const end = headings[at + 1]?.line ?? starts.length
    const names = [heading, ...above(headings, at)].map(({ words }) => words)
    const isAhead =
      names.some((name) => aboutActions.test(name)) && !names.some((name) => aboutLeft.test(name))
    return {
      heading: heading.words,
      place: names.map((name) => placeUnder(name)).find((place) => place !== 'line') ?? 'line',
      isAhead,
      from: startOf(heading.line),
      to: startOf(end),
      actions: items
        .filter(({ line }) => isAhead && line >= heading.line && line < end)
        .map(({ place }) => place)
        .filter(([start, last]) => isAction(markdown.slice(start, last))),
    }
  })
}

const aboutActions = /\baction(?:s|able|ables)?\b|\bfollow[- ]?ups?\b/i
/** What was considered is no promise. */
const aboutLeft = /\b(?:not planned|considered|declined|rejected|taken during)\b/i

function placeUnder(heading: string): About['place'] {
  if (/\b(?:causes?|whys?|analysis|factors?)\b/i.test(heading)) return 'cause'
  return /\b(?:summary|impact|overview|abstract)\b/i.test(heading) ? 'front' : 'line'
}

type Heading = { readonly line: number; readonly level: number; readonly words: string }

/** The headings of the document itself, after one without words for what stands above the first. */
function headingsIn(tokens: readonly Token[]): Heading[] {
  const found = tokens.flatMap((token, at) =>
    token.type === 'heading_open' && token.level === 0 && token.map
      ? [{ line: token.map[0], level: Number(token.tag.slice(1)), words: tokens[at + 1]?.content ?? '' }]
      : [],
  )
  return [{ line: 0, level: Number.POSITIVE_INFINITY, words: '' }, ...found]
}

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

/** Lines of an item, or the row of a table and which of its cells is meant. */
type Item = { readonly lines: Stretch; readonly column?: number }

/** The lines of each item of a list without those of the items within it. */
function listItems(tokens: readonly Token[]): Item[] {
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
  return all.map((lines) => ({ lines }))
}

/** The rows of each table with a column for actions. */
function tableRows(tokens: readonly Token[]): Item[] {
  const rows: Item[] = []
  let head: string[] = []
  for (const [at, { type, map }] of tokens.entries()) {
    if (type === 'table_open') head = []
    if (type === 'th_open') head.push(tokens[at + 1]?.content ?? '')
    if (type !== 'tr_open' || !map || tokens[at - 1]?.type === 'thead_open') continue
    const column = head.findIndex((name) =>
      /\b(?:actions?|items?|tasks?|what|to ?do|follow[- ]?ups?)\b/i.test(name),
    )
    if (column >= 0) rows.push({ lines: [map[0], map[1]], column })
  }
  return rows
}

function linesOf([first, last]: Stretch, startOf: (line: number) => number): Stretch {
  return [startOf(first), startOf(last)]
}

/** Cells are parted by "|"; one within a cell is written "\|". */
function cellOf({ lines, column = 0 }: Item, markdown: string, startOf: (line: number) => number): Stretch {
  const [start, end] = linesOf(lines, startOf)
  const row = markdown.slice(start, end)
  const bars = Array.from(row.matchAll(/(?<!\\)\|/g), ({ index }) => index)
  const edges = row.trimStart().startsWith('|') ? bars : [-1, ...bars]
  const from = edges[column] ?? row.length
  return [start + Math.min(from + 1, row.length), start + (edges[column + 1] ?? row.trimEnd().length)]
}

/** An item that only names what follows, "Owner: …" or "Prevention:", is none. */
function isAction(item: string): boolean {
  const words = item.replace(/^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s*)?/, '').trim()
  return words !== '' && !words.endsWith(':') && !label.test(words)
}

const label = /^[*_]*(?:done when|owner|due|status|tickets?|kind|type|priority|reason|why|note)s?[*_]*:/i

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
