import { never } from '../../../domain/never'
import type { Inline } from '../../../domain/report/report'
import { redactedText } from '../../../domain/report/words'
import { escaped } from './escaped'

export function inlinesOf(content: readonly Inline[]): string {
  return content.map(inlineOf).join('')
}

/** Text in which each line is one of its own. */
export function linesOf(text: string): string {
  return escaped(text).replaceAll('\n', '<br>')
}

function inlineOf(part: Inline): string {
  switch (part.kind) {
    case 'text': {
      const { bold, italic, struck, code } = part
      const marks = [bold && 'strong', italic && 'em', struck && 's', code && 'code'].filter(
        (mark) => typeof mark === 'string',
      )
      return marks.reduceRight((inside, mark) => `<${mark}>${inside}</${mark}>`, linesOf(part.text))
    }
    case 'link':
      return isSafe(part.href)
        ? `<a href="${escaped(part.href)}" rel="noreferrer">${inlinesOf(part.content)}</a>`
        : inlinesOf(part.content)
    case 'reference':
      return `<a href="#${escaped(part.to)}">${inlinesOf(part.content)}</a>`
    case 'redacted':
      return `<span class="redacted">${escaped(redactedText(part.code))}</span>`
    case 'break':
      return '<br>'
    default:
      return never(part)
  }
}

/** The report was made with such only; the door is shut here all the same, since a browser would run a script. */
const isSafe = (href: string) => /^(?:https?:|mailto:)/i.test(href)
