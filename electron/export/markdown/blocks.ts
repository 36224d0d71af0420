import { never } from '../../../domain/never'
import { analysisWords } from '../../../domain/report/fixed-words'
import type { Block, Inline, Tone } from '../../../domain/report/report'
import { captionOf, plain } from '../../../domain/report/words'
import { whyChain } from '../why-chain'
import { signOffHead } from '../wording'
import { codeBlock, escaped } from './escaped'
import type { Headings } from './headings'
import { cellOf, paragraphOf, type Targets } from './inlines'

/** The blocks of a document, with blank lines between them. */
export function markdownOf(blocks: readonly Block[], headings: Headings): string {
  const { targets } = headings
  const writeAll = (some: readonly Block[]): string =>
    some
      .map((block, index) => write(block, some[index - 1]?.kind === block.kind && index % 2 === 1))
      .filter((text) => text !== '')
      .join('\n\n')

  /** @param isOther two lists beside each other are told apart by their marks */
  const write = (block: Block, isOther: boolean): string => {
    switch (block.kind) {
      case 'heading':
        return `${'#'.repeat(block.level + 1)} ${oneLine(block.text)}`
      case 'contents':
        return contentsOf(block, headings)
      case 'page break':
        return ''
      case 'paragraph':
        return paragraphOf(block.content, targets)
      case 'list':
        return block.items
          .map((item, index) => {
            const mark = block.isOrdered ? `${index + 1}${isOther ? ')' : '.'}` : isOther ? '*' : '-'
            return hanging(`${mark} `, writeAll(item))
          })
          .join('\n')
      case 'code':
        return codeBlock(block.text)
      case 'quote':
        return quoted(writeAll(block.blocks))
      case 'callout':
        return quoted(`[!${alerts[block.tone]}]\n${writeAll(block.blocks)}`)
      case 'facts':
        return block.rows.map(({ label, content }) => fact(label, content, targets)).join('\n')
      case 'table': {
        const { head, rows } = block
        const caption = captionOf(block)
        const cells = rows.map((row) => row.map(({ content }) => cellOf(content, targets)))
        const table = tableOf(head.map(oneLine), cells)
        return caption === '' ? table : `${oneLine(caption)}\n\n${table}`
      }
      case 'figure':
        return paragraphOf(
          [{ kind: 'text', text: `${captionOf(block)}.`, bold: true }, ...plain(` ${block.alt}`)],
          targets,
        )
      case 'key figures':
        return block.figures
          .map(({ label, value, note }) =>
            fact(label, plain(note === '' ? value : `${value} (${note})`), targets),
          )
          .join('\n')
      case 'whys':
        return whysOf(block, targets)
      case 'sign-off':
        return tableOf(
          signOffHead,
          block.lines.map(({ role, name, decision, date, note }) =>
            [role, name, [decision, note].filter((text) => text !== '').join('\n'), date, ''].map((text) =>
              cellOf(plain(text), targets),
            ),
          ),
        )
      default:
        return never(block)
    }
  }
  return writeAll(blocks)
}

/** As GitHub draws them. */
const alerts: Record<Tone, string> = { neutral: 'NOTE', good: 'TIP', warning: 'WARNING', bad: 'CAUTION' }

function contentsOf({ title, depth }: Extract<Block, { kind: 'contents' }>, { all }: Headings): string {
  const lines = all
    .filter(({ heading }) => heading.level <= depth)
    .map(({ heading, slug }) => `${'  '.repeat(heading.level - 1)}- [${oneLine(heading.text)}](#${slug})`)
  return [`## ${oneLine(title)}`, '', ...lines].join('\n')
}

function whysOf(block: Extract<Block, { kind: 'whys' }>, targets: Targets): string {
  const steps = whyChain(block).map(({ step, isAnd, goesOn }) => {
    const { number, question, answer, remarks } = step
    const first = paragraphOf(
      [{ kind: 'text', text: `${number}${isAnd ? ' and' : ''}`, bold: true }, ...plain(' '), ...question],
      targets,
    )
    const words = [first, paragraphOf(answer, targets), paragraphOf(remarks, targets)]
    const item = hanging('- ', words.filter((text) => text !== '').join('\n\n'))
    return indented(item, '  '.repeat(Math.min(goesOn.length, 10)))
  })
  return [
    ...(block.problem.length > 0 ? [fact(analysisWords.problem, block.problem, targets), ''] : []),
    ...steps,
  ].join('\n')
}

function fact(label: string, content: readonly Inline[], targets: Targets): string {
  return hanging(
    '- ',
    paragraphOf([{ kind: 'text', text: `${label}:`, bold: true }, ...plain(' '), ...content], targets),
  )
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = Math.max(head.length, ...rows.map((row) => row.length))
  if (columns === 0) return ''
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: columns }, (_, column) => cells[column] ?? '').join(' | ')} |`
  return [line(head), line(Array.from({ length: columns }, () => '---')), ...rows.map(line)].join('\n')
}

/** A heading or a cell of a head, which has one line only. */
export function oneLine(text: string): string {
  return escaped(text.replace(/\s+/g, ' ').trim())
}

function quoted(text: string): string {
  return text.replace(/^/gm, '> ')
}

/** What follows the first line stands as far in as what follows the mark. */
function hanging(mark: string, text: string): string {
  return mark + indented(text, ' '.repeat(mark.length)).trimStart()
}

function indented(text: string, by: string): string {
  return text.replace(/^(?=.)/gm, by)
}
