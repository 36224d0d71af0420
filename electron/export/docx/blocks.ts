import { Paragraph } from 'docx'
import { never } from '../../../domain/never'
import type { Block } from '../../../domain/report/report'
import { textOf } from '../../../domain/report/words'
import { staysWithNext } from '../stays-with-next'
import { box, inBox } from './box'
import { contentsOf, type PageBegin } from './contents'
import { keyFiguresOf } from './figures'
import { headingOf } from './headings'
import { figureOf, type Pictures } from './picture'
import { type Piece, space } from './pieces'
import type { Print } from './print'
import { signOffOf } from './sign-off'
import { codeIndent, deepestList, listIndent, perPoint } from './styles'
import { factsOf, type Place, tableOf, wholeWidthOf } from './tables'
import { paragraphOf, textParagraph } from './text'
import { whysOf } from './whys'

/** Turns blocks into paragraphs and tables. One for each document: it counts the lists, so that each begins at 1. */
export function makeBlockWriter(print: Print, pictures: Pictures): (blocks: readonly Block[]) => Piece[] {
  const whole = wholeWidthOf(print)
  let lists = 0

  const write = (blocks: readonly Block[], at: Around): Piece[] =>
    blocks.flatMap((block, index) =>
      writeOne(block, at, {
        begins: blocks[index - 1]?.kind === 'page break' ? pageBegin : {},
        keepNext: staysWithNext(blocks, index, at.place.width / perPoint),
        next: blocks[index + 1],
      }),
    )

  const writeOne = (block: Block, at: Around, { begins, keepNext, next }: Among): Piece[] => {
    switch (block.kind) {
      case 'heading':
        return [headingOf(block, print, begins)]
      case 'paragraph':
        return [
          paragraphOf(block.content, {
            ...paragraphStyle(block.style, at),
            ...indentation(at),
            ...(keepNext ? { keepNext } : {}),
          }),
        ]
      case 'list':
        return writeList(block, at)
      case 'code':
        return [
          ...block.text
            .split('\n')
            .map((line) => textParagraph(line, { style: 'CodeBlock', indent: codeIndent(at.place.indent) })),
          space(),
        ]
      case 'quote':
        return write(block.blocks, { ...at, isQuote: true })
      case 'callout':
        return [writeCallout(block, at), space()]
      case 'facts':
        return [...factsOf(block, at.place, keepNext), space(keepNext)]
      case 'table':
        return [...tableOf(block, at.place, print.comments), space()]
      case 'figure':
        return figureOf(block, pictures, at.place)
      case 'key figures':
        return keyFiguresOf(block.figures, at.place).flatMap((table) => [table, space()])
      case 'whys':
        return [...whysOf(block, at.place), space()]
      case 'sign-off':
        return [signOffOf(block.lines, at.place), space()]
      case 'contents':
        return contentsOf(block, print, begins)
      case 'page break':
        return next === undefined || beginsItself(next) ? [] : [new Paragraph({ ...pageBegin, ...unseen })]
      default:
        return never(block)
    }
  }

  const writeCallout = ({ blocks, tone }: Extract<Block, { kind: 'callout' }>, at: Around): Piece => {
    const inside = write(blocks, { ...at, place: inBox(at.place), level: -1 })
    const isLow = blocks.every((block) => block.kind === 'paragraph' && textOf(block.content).length < 1500)
    return box(inside, { ...at.place.look.tones[tone], isLow }, at.place)
  }

  const writeList = ({ items, isOrdered }: Extract<Block, { kind: 'list' }>, at: Around): Piece[] => {
    const instance = ++lists
    const level = Math.min(at.level + 1, deepestList)
    const reference = isOrdered ? 'numbers' : 'bullets'
    const indent = listIndent(level)
    const inside = { ...at, level, place: { ...whole, indent, width: whole.width - indent } }
    return items.flatMap(([first, ...others]) => {
      const item = {
        numbering: { reference, level, instance },
        ...(others.length > 0 ? { keepNext: true } : {}),
      }
      return first?.kind === 'paragraph'
        ? [paragraphOf(first.content, { ...paragraphStyle('list', at), ...item }), ...write(others, inside)]
        : [
            textParagraph('', { style: 'ListParagraph', ...item }),
            ...write(first ? [first, ...others] : [], inside),
          ]
    })
  }

  return (blocks) => write(blocks, { place: whole, level: -1, isQuote: false })
}

/** Among which blocks one stands. */
type Among = { readonly begins: PageBegin; readonly keepNext: boolean; readonly next: Block | undefined }

const pageBegin = { pageBreakBefore: true, spacing: { before: 0 } } as const
/** Nothing but the page that it begins. */
const unseen = { spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' } } as const

/** Whether a block can begin a page by itself. */
const beginsItself = ({ kind }: Block) => kind === 'heading' || kind === 'contents'

/** Where a block stands: `level` is that of the list it is in, -1 outside of lists. */
type Around = { readonly place: Place; readonly level: number; readonly isQuote: boolean }

function paragraphStyle(
  style: 'lead' | 'small' | 'list' | undefined,
  { isQuote }: Around,
): { style?: string } {
  if (isQuote) return { style: 'Quote' }
  if (style === 'lead') return { style: 'Lead' }
  if (style === 'list') return { style: 'ListParagraph' }
  return style === 'small' ? { style: 'Small' } : {}
}

function indentation({ place, isQuote, level }: Around): { indent?: { left: number } } {
  if (level < 0) return {}
  return { indent: { left: place.indent + (isQuote ? 240 : 0) } }
}
