import { never } from '../../../domain/never'
import type { Block, Tone } from '../../../domain/report/report'
import { textOf } from '../../../domain/report/words'
import { beginsRight } from '../reading-order'
import { contentsNode } from './contents'
import { drawingNode } from './drawing'
import { heightOfBlock } from './estimate'
import { keyFigures } from './figures'
import { bare, besideLine, type PdfNode, type Style } from './nodes'
import type { Print } from './print'
import { sizes } from './sizes'
import { factsNode, signOffNode, tableNode } from './table'
import { runsOf, textNode, textRuns } from './text'
import { whysNode } from './whys'

export function nodeOf(block: Block, print: Print): PdfNode {
  switch (block.kind) {
    case 'heading':
      return {
        text: textRuns(block.text, print.glyphs),
        role: `H${block.level}`,
        bold: true,
        fontSize: sizes.body,
      }
    case 'paragraph':
      return paragraphNode(block, print)
    case 'list':
      return listNode(block, print)
    case 'code':
      return codeNode(block.text, print)
    case 'quote':
      return {
        ...boxNode(
          block.blocks,
          print,
          { line: print.look.line },
          { italics: true, color: print.look.muted },
        ),
        role: 'BlockQuote',
      }
    case 'callout':
      return calloutNode(block.blocks, block.tone, print)
    case 'facts':
      return factsNode(block, print)
    case 'table':
      return tableNode(block, print)
    case 'figure':
      return drawingNode(block, print)
    case 'key figures':
      return keyFigures(block.figures, print)
    case 'whys':
      return whysNode(block, print)
    case 'sign-off':
      return signOffNode(block.lines, print)
    case 'contents':
      return contentsNode(block, print)
    case 'page break':
      return { stack: [], pageBreak: 'before' }
    default:
      return never(block)
  }
}

/** Blocks below each other; ones that are low stay in one piece. */
export function stackOf(blocks: readonly Block[], print: Print): PdfNode[] {
  return blocks.map((block) => {
    const node = nodeOf(block, print)
    return print.keepsTogether && isLow(block, print) ? { stack: [node], unbreakable: true } : node
  })
}

/**
 * Whether a block is so low that keeping it on one page costs little. Rows of a table can be read on two pages,
 * under a header on each; the parts of other blocks less so.
 */
export function isLow(block: Block, { width, sheet }: Print): boolean {
  // A picture cannot be broken, so it takes its heading along.
  if (block.kind === 'figure') return true
  // What is looked up stands on one page.
  if (block.kind === 'facts' && block.isClose)
    return heightOfBlock(block, width) < sheet.content.height * 0.92
  return heightOfBlock(block, width) < sheet.content.height * (block.kind === 'table' ? 0.3 : 0.36)
}

const paragraphStyles: Record<'lead' | 'small' | 'body', Style & { readonly fontSize: number }> = {
  lead: { fontSize: sizes.lead, lineHeight: 1.06 },
  body: { fontSize: sizes.body, lineHeight: 1.08 },
  small: { fontSize: sizes.small },
}

function paragraphNode(block: Extract<Block, { kind: 'paragraph' }>, print: Print): PdfNode {
  const style = paragraphStyles[block.style ?? 'body']
  const runs = runsOf(block.content, print.glyphs, style.fontSize)
  return {
    ...textNode(runs, style),
    ...(block.style === 'small' ? { color: print.look.muted } : {}),
    margin: [0, 0, 0, block.style === 'lead' ? 9 : 6],
  }
}

/** Deeper than this, what is nested is no longer indented: the column would become too narrow to read. */
const deepestIndent = 4
const indent = 16

function listNode({ items, isOrdered }: Extract<Block, { kind: 'list' }>, print: Print): PdfNode {
  const isIndented = print.depth < deepestIndent
  const inside = { ...print, depth: print.depth + 1, width: isIndented ? print.width - indent : print.width }
  const marker = (index: number): PdfNode => ({
    text: isOrdered ? `${index + 1}.` : '•',
    role: 'Lbl',
    color: print.look.accent,
    width: markerWidth(isOrdered, items.length),
  })
  return {
    stack: items.map((item, index) => {
      const content: PdfNode = {
        stack: item.length === 0 ? [{ text: '' }] : stackOf(item, inside),
        role: 'LBody',
      }
      if (!isIndented) return { stack: [marker(index), content], role: 'LI' }
      const columns = isReadFromRight(item)
        ? [content, { ...marker(index), alignment: 'right' as const }]
        : [marker(index), content]
      return { columns, margin: [2, 0, 0, 0], role: 'LI' }
    }),
    role: 'L',
    margin: [0, 0, 0, 4],
  }
}

function isReadFromRight([first]: readonly Block[]): boolean {
  return first?.kind === 'paragraph' && beginsRight(textOf(first.content))
}

function markerWidth(isOrdered: boolean, count: number): number {
  return isOrdered ? 10 + 5 * String(count).length : indent - 4
}

/** Very long code is laid out in parts, for the same reason as very long paragraphs. */
const linesPerPart = 40

function codeNode(text: string, print: Print): PdfNode {
  const lines = text.split('\n')
  const parts = Array.from({ length: Math.ceil(lines.length / linesPerPart) }, (_, index) =>
    lines.slice(index * linesPerPart, (index + 1) * linesPerPart).join('\n'),
  )
  return {
    table: {
      widths: [print.width - 20],
      body: parts.map((part) => [
        {
          ...textNode(textRuns(part, print.glyphs, { font: 'Mono' })),
          fontSize: sizes.code,
          preserveLeadingSpaces: true,
          fillColor: print.look.tint,
        },
      ]),
    },
    layout: {
      ...bare,
      paddingLeft: () => 10,
      paddingRight: () => 10,
      paddingTop: (row) => (row === 0 ? 7 : 0),
      paddingBottom: (row) => (row === parts.length - 1 ? 7 : 0),
    },
    role: 'Code',
    margin: [0, 3, 0, 8],
  }
}

function calloutNode(blocks: readonly Block[], tone: Tone, print: Print): PdfNode {
  const { line, tint } = print.look.tones[tone]
  return boxNode(blocks, print, { line, tint }, {})
}

type BoxColors = { readonly line: string; readonly tint?: string }

/** Blocks beside a vertical line. */
function boxNode(blocks: readonly Block[], print: Print, { line, tint }: BoxColors, style: Style): PdfNode {
  if (print.depth >= deepestIndent) return { stack: stackOf(blocks, print), ...style }
  const inside = { ...print, depth: print.depth + 1, width: print.width - 25 }
  return {
    table: {
      widths: [inside.width],
      body: [[{ stack: stackOf(blocks, inside), ...style, ...(tint ? { fillColor: tint } : {}) }]],
    },
    layout: besideLine(line),
    margin: [0, 3, 0, 9],
  }
}
