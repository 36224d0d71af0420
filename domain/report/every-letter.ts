import type { Block, Inline } from './report'

/**
 * Whether everything that somebody typed is still to be read in what was made of it. Markdown leaves things out on
 * purpose (cells without a head, what is nested too deep, words after a code fence); a record must not.
 */
export function keepsEveryLetter(markdown: string, blocks: readonly Block[]): boolean {
  const seen = letters(blocks.map(textOfBlock).join(''))
  let at = 0
  for (const letter of letters(withoutMarkup(markdown))) {
    at = seen.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

/** Letters that are marks: the language of code, the numbers of a list (which is counted anew), `&copy;`. */
function withoutMarkup(markdown: string): string {
  return markdown
    .replace(/^[ \t>]*(?:`{3,}|~{3,})[ \t]*[\w+#.-]*[ \t]*$/gm, '')
    .replace(/^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*\d{1,9}[.)]/gm, '')
    .replace(/&#?\w+;/g, '')
}

function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return textOfRuns(block.content)
    case 'code':
      return block.text
    case 'quote':
      return block.blocks.map(textOfBlock).join('')
    case 'list':
      return block.items.flat().map(textOfBlock).join('')
    case 'table':
      return (
        block.head.join('') +
        block.rows
          .flat()
          .map((cell) => textOfRuns(cell.content))
          .join('')
      )
    default:
      return ''
  }
}

function textOfRuns(content: readonly Inline[]): string {
  return content.map(textOfRun).join('')
}

function textOfRun(run: Inline): string {
  switch (run.kind) {
    case 'text':
      return run.text
    case 'link':
      return textOfRuns(run.content) + decoded(run.href)
    default:
      return ''
  }
}

/** An address is shown with %XX for what it was typed with. */
function decoded(href: string): string {
  try {
    return decodeURI(href)
  } catch {
    return href
  }
}
