import type { DocumentParagraph, ReviewMark } from '../../../domain/document-edits'
import { type OpenedTag, xmlPieces } from './xml-pieces'

export type ReadText = {
  /** All that say something, in their order. */
  readonly paragraphs: readonly DocumentParagraph[]
  /** What was put in or taken out while changes were tracked. */
  readonly tracked: readonly TrackedChange[]
  /** The paragraph that each comment is about, by the comment's id. */
  readonly commented: ReadonlyMap<string, string>
}

export type TrackedChange = Omit<ReviewMark, 'kind' | 'at'> & {
  readonly kind: 'inserted' | 'deleted'
  /** As the document says it. */
  readonly date: string
}

/**
 * What a reader of a Word document reads, without what programs work out anew: page numbers, contents, numbers of
 * captions. Changes that were tracked count as made.
 */
export function textIn(documentXml: string): ReadText {
  const reading: Reading = {
    paragraphs: [],
    tracked: [],
    commented: new Map(),
    section: '',
    open: [],
    fields: [],
    change: undefined,
    takes: undefined,
    repeated: 0,
  }
  for (const piece of xmlPieces(documentXml)) {
    if (piece.kind === 'text') takeText(piece.text, reading)
    else if (piece.name === 'mc:Fallback') reading.repeated += piece.kind === 'opened' ? 1 : -1
    else if (reading.repeated > 0) continue
    else if (piece.kind === 'opened') onOpened[piece.name]?.(reading, piece)
    else onClosed[piece.name]?.(reading)
  }
  return reading
}

type Change = { readonly kind: 'inserted' | 'deleted'; readonly date: string; text: string }

type OpenParagraph = {
  text: string
  isHeading: boolean
  readonly comments: string[]
  readonly changes: Change[]
}

/** How far a document is read. */
type Reading = {
  readonly paragraphs: DocumentParagraph[]
  readonly tracked: TrackedChange[]
  readonly commented: Map<string, string>
  section: string
  /** The paragraphs around what is read: one in a drawing stands within another. */
  readonly open: OpenParagraph[]
  /** The fields around what is read, by what they say to work out. */
  readonly fields: { instruction: string }[]
  change: Change | undefined
  takes: 'words' | 'deleted words' | 'instruction' | undefined
  /** How deep in what says the same again, for older programs. */
  repeated: number
}

function takeText(text: string, reading: Reading): void {
  const { takes, change, fields, repeated } = reading
  if (repeated > 0) return
  if (takes === 'words') read(text, reading)
  else if (takes === 'deleted words' && change) change.text += text
  else if (takes === 'instruction') {
    const field = fields.at(-1)
    if (field) field.instruction += text
  }
}

function read(text: string, { open, fields, change }: Reading): void {
  const paragraph = open.at(-1)
  if (!paragraph || fields.length > deepestFields || fields.some(isWorkedOut)) return
  paragraph.text += text
  if (change?.kind === 'inserted') change.text += text
}

/** Nobody writes fields within so many: to look through them at each word would take minutes. */
const deepestFields = 20

/** The words of a link are its author's; whatever else a field shows was worked out. */
function isWorkedOut({ instruction }: { readonly instruction: string }): boolean {
  return !/^\s*(?:HYPERLINK|REF)\b/i.test(instruction)
}

const takes = (what: Reading['takes']) => (reading: Reading) => {
  reading.takes = what
}
const reads = (text: string) => (reading: Reading) => read(text, reading)
const changes = (kind: Change['kind']) => (reading: Reading, tag: OpenedTag) => {
  reading.change = { kind, date: tag.attribute('w:date'), text: '' }
}
const comments = ({ open }: Reading, tag: OpenedTag) => {
  open.at(-1)?.comments.push(tag.attribute('w:id'))
}

const onOpened: Readonly<Record<string, (reading: Reading, tag: OpenedTag) => void>> = {
  'w:p': ({ open }) => {
    open.push({ text: '', isHeading: false, comments: [], changes: [] })
  },
  'w:pStyle': ({ open }, tag) => {
    const paragraph = open.at(-1)
    if (paragraph) paragraph.isHeading = /^Heading\d$/.test(tag.attribute('w:val'))
  },
  'w:t': takes('words'),
  'w:delText': takes('deleted words'),
  'w:instrText': takes('instruction'),
  'w:br': reads(' '),
  'w:cr': reads(' '),
  'w:tab': reads(' '),
  'w:noBreakHyphen': reads('-'),
  'w:fldChar': ({ fields }, tag) => {
    const type = tag.attribute('w:fldCharType')
    if (type === 'begin') fields.push({ instruction: '' })
    else if (type === 'end') fields.pop()
  },
  'w:fldSimple': ({ fields }, tag) => {
    fields.push({ instruction: tag.attribute('w:instr') })
  },
  'w:ins': changes('inserted'),
  'w:del': changes('deleted'),
  'w:commentReference': comments,
  'w:commentRangeStart': comments,
}

const onClosed: Readonly<Record<string, (reading: Reading) => void>> = {
  'w:p': (reading) => {
    const paragraph = reading.open.pop()
    if (paragraph) close(paragraph, reading)
  },
  'w:t': takes(undefined),
  'w:delText': takes(undefined),
  'w:instrText': takes(undefined),
  'w:fldSimple': ({ fields }) => {
    fields.pop()
  },
  'w:ins': settleChange,
  'w:del': settleChange,
}

function settleChange(reading: Reading): void {
  if (reading.change) reading.open.at(-1)?.changes.push(reading.change)
  reading.change = undefined
}

function close(paragraph: OpenParagraph, reading: Reading): void {
  const text = paragraph.text.replace(/[\s\u00a0]+/g, ' ').trim()
  for (const id of paragraph.comments) reading.commented.set(id, text)
  for (const change of paragraph.changes) {
    if (change.text.trim() !== '') reading.tracked.push({ ...change, paragraph: text })
  }
  if (text === '') return
  if (paragraph.isHeading) reading.section = text
  reading.paragraphs.push({ section: reading.section, text })
}
