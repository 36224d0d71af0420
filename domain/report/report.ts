import type { Drawing } from '../chart/drawing'
import type { PrintedEdition } from '../edition'
import type { PageStamp } from '../export-choices'
import type { House } from '../house'
import type { Classification, Severity, Status } from '../incident'
import type { Instant } from '../time'

/**
 * What a document says, before anybody decides how it looks: plain data that every printer (PDF, DOCX, ...)
 * renders in full, so that what one shows, all show.
 */
export type Report = {
  readonly incidentId: string
  readonly title: string
  /** What kind of document it is: "Incident post-mortem, engineering edition". */
  readonly subtitle: string
  readonly edition: PrintedEdition
  readonly severity: Severity
  readonly status: Status
  readonly revision: number
  readonly classification: Classification
  /** BCP 47. */
  readonly language: string
  /** When it happened, in UTC, where that is known. */
  readonly happenedAt: Instant | undefined
  /** When the record was last changed; stands in for "now", so that the same record gives the same bytes. */
  readonly recordedAt: Instant
  /** SHA-256 of the record's canonical JSON, in hexadecimal. */
  readonly sha256: string
  /** How the company's documents look. */
  readonly house: House
  /** A title page of its own, or a band above the text, for what is short. */
  readonly front: 'cover' | 'band'
  /** What stands across each page of a document that is not final: "DRAFT". */
  readonly watermark: string | undefined
  readonly stamp: PageStamp | undefined
  /** The incident that the document tells of, in the exchange format; goes along inside the file. */
  readonly source: string
  /** Whether that is less than what the archive has. */
  readonly isReduced: boolean
  readonly blocks: readonly Block[]
}

/** What is known of the record besides its contents. */
export type RecordFacts = {
  /** SHA-256 of the record's canonical JSON, in hexadecimal. */
  readonly sha256: string
  /** When the record was last saved. */
  readonly savedAt: Instant
  /** The version of the record in its history, and the hash that stands for it and all before it. */
  readonly version?: { readonly number: number; readonly head: string }
}

/** A run of text within a paragraph. */
export type Inline =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly bold?: boolean
      readonly italic?: boolean
      readonly struck?: boolean
      readonly code?: boolean
    }
  /** `href` is http(s) or mailto; anything else was turned into text. */
  | { readonly kind: 'link'; readonly href: string; readonly content: readonly Inline[] }
  /** Leads to the heading with that anchor, in the same document. */
  | { readonly kind: 'reference'; readonly to: string; readonly content: readonly Inline[] }
  /** A box in the place of what is not shown, with the code of the reason. */
  | { readonly kind: 'redacted'; readonly code: string }
  | { readonly kind: 'break' }

export type HeadingLevel = 1 | 2 | 3 | 4

export type Tone = 'neutral' | 'good' | 'warning' | 'bad'

export type Cell = {
  readonly content: readonly Inline[]
  readonly tone?: Tone
  /** What is asked about it, for those who review; a comment where the format has them, and nowhere else. */
  readonly remarks?: readonly string[]
}

export type KeyFigure = {
  readonly label: string
  readonly value: string
  /** Where the value comes from. */
  readonly note: string
  readonly tone: Tone
}

export type SignOffLine = {
  readonly role: string
  readonly name: string
  readonly decision: string
  readonly date: string
  readonly note: string
}

export type Block =
  /** Level 1 begins a section; headings become bookmarks and, in Word, real headings. */
  | {
      readonly kind: 'heading'
      readonly level: HeadingLevel
      readonly text: string
      /** What references lead to; unique in its document, letters, digits and hyphens. */
      readonly anchor?: string
      /** What is open below it, for those who review; a comment where the format has them, and nowhere else. */
      readonly remarks?: readonly string[]
    }
  /** The headings down to a level, each with its page. */
  | { readonly kind: 'contents'; readonly title: string; readonly depth: HeadingLevel }
  /** What follows begins on a page of its own. */
  | { readonly kind: 'page break' }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[]; readonly style?: 'lead' | 'small' }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'callout'; readonly tone: Tone; readonly blocks: readonly Block[] }
  /** Label and value pairs, such as document control. */
  | {
      readonly kind: 'facts'
      readonly rows: readonly { readonly label: string; readonly content: readonly Inline[] }[]
      /** Many that are looked up and not read: smaller, and without lines between them. */
      readonly isClose?: true
    }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly Cell[])[]
      /** Share of the width of each column; they add up to 1. */
      readonly widths: readonly number[]
      /** Stands above it, after its number. */
      readonly caption?: string
      /** Of those with a caption, counted through the document from 1. */
      readonly number?: number
    }
  /** A picture; `alt` says in sentences what it shows. */
  | {
      readonly kind: 'figure'
      readonly title: string
      /** Counted through the document from 1. */
      readonly number?: number
      readonly alt: string
      readonly drawing: Drawing
    }
  | { readonly kind: 'key figures'; readonly figures: readonly KeyFigure[] }
  /** A tree of questions and answers; `depth` from 1 says how far each is indented. */
  | {
      readonly kind: 'whys'
      readonly problem: readonly Inline[]
      readonly steps: readonly {
        readonly depth: number
        /** What it is called by: "2a". */
        readonly number: string
        readonly question: readonly Inline[]
        readonly answer: readonly Inline[]
        /** Where the cause lies, what else it explains, and what shows it. */
        readonly remarks: readonly Inline[]
        readonly isJoined: boolean
      }[]
    }
  | { readonly kind: 'sign-off'; readonly lines: readonly SignOffLine[] }
