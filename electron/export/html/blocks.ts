import { svgOf } from '../../../domain/chart/chart-svg'
import { never } from '../../../domain/never'
import type { Block } from '../../../domain/report/report'
import { captionOf } from '../../../domain/report/words'
import { anchored, type Heading } from '../anchors'
import { signOffHead, signOffWidths } from '../wording'
import { escaped } from './escaped'
import { inlinesOf, linesOf } from './inlines'
import { table, tableOf } from './tables'
import { whysOf } from './whys'

/** Turns the blocks of one document into elements. */
export function htmlOf(blocks: readonly Block[]): string {
  const anchors = anchored(blocks)
  const writeAll = (some: readonly Block[]): string => some.map(write).join('\n')

  const write = (block: Block): string => {
    switch (block.kind) {
      case 'heading': {
        const anchor = anchors.get(block) ?? block.anchor
        const id = anchor === undefined ? '' : ` id="${escaped(anchor)}"`
        // The title of the document is the one of level 1.
        return `<h${block.level + 1}${id}>${linesOf(block.text)}</h${block.level + 1}>`
      }
      case 'contents':
        return contentsOf(block, anchors)
      case 'page break':
        return '<div class="page-break"></div>'
      case 'paragraph':
        return `<p${block.style ? ` class="${block.style}"` : ''}>${inlinesOf(block.content)}</p>`
      case 'list': {
        const tag = block.isOrdered ? 'ol' : 'ul'
        return `<${tag}>\n${block.items.map((item) => `<li>${writeAll(item)}</li>`).join('\n')}\n</${tag}>`
      }
      case 'code':
        return `<pre><code>${escaped(block.text)}</code></pre>`
      case 'quote':
        return `<blockquote>${writeAll(block.blocks)}</blockquote>`
      case 'callout':
        return `<div class="callout ${block.tone}" role="note">${writeAll(block.blocks)}</div>`
      case 'facts':
        return `<dl class="facts${block.isClose ? ' close' : ''}">\n${block.rows
          .map(({ label, content }) => `<div><dt>${linesOf(label)}</dt><dd>${inlinesOf(content)}</dd></div>`)
          .join('\n')}\n</dl>`
      case 'table':
        return tableOf(block)
      case 'figure':
        return `<figure>\n${svgOf(block.drawing, block.title, block.alt).trim()}\n<figcaption><strong>${linesOf(captionOf(block))}.</strong> ${linesOf(block.alt)}</figcaption>\n</figure>`
      case 'key figures':
        return `<dl class="figures">\n${block.figures
          .map(
            ({ label, value, note, tone }) =>
              `<div class="${tone}"><dt>${linesOf(label)}</dt><dd class="value">${linesOf(value)}</dd><dd class="small">${linesOf(note)}</dd></div>`,
          )
          .join('\n')}\n</dl>`
      case 'whys':
        return whysOf(block)
      case 'sign-off':
        return table({
          head: signOffHead.map(escaped),
          rows: block.lines.map(({ role, name, decision, date, note }) => [
            linesOf(role),
            linesOf(name),
            [decision, note]
              .filter((text) => text !== '')
              .map(linesOf)
              .join('<br>'),
            linesOf(date),
            '',
          ]),
          widths: signOffWidths,
          style: 'sign-off',
        })
      default:
        return never(block)
    }
  }
  return writeAll(blocks)
}

function contentsOf(
  { title, depth }: Extract<Block, { kind: 'contents' }>,
  anchors: ReadonlyMap<Heading, string>,
): string {
  const lines = [...anchors]
    .filter(([{ level }]) => level <= depth)
    .map(
      ([{ level, text }, anchor]) =>
        `<li class="level-${level}"><a href="#${escaped(anchor)}">${linesOf(text)}</a></li>`,
    )
  return `<nav class="contents" aria-labelledby="contents"><h2 id="contents">${linesOf(title)}</h2>\n<ol>\n${lines.join('\n')}\n</ol></nav>`
}
