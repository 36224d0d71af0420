import { blockText } from './block-text'
import { glossary, glossaryTitle } from './fixed-words'
import type { Block } from './report'
import { heading, plain } from './words'

export const glossaryAnchor = 'glossary'

/** The terms of the field that a document uses, each with what it means; nothing where it uses none. */
export function describeGlossary(blocks: readonly Block[]): Block[] {
  const text = blocks.map(blockText).join('\n')
  const used = glossary.filter(({ term, also = [] }) => [term, ...also].some((word) => holds(text, word)))
  if (used.length === 0) return []
  return [
    heading(1, glossaryTitle, glossaryAnchor),
    {
      kind: 'facts',
      rows: used.map(({ term, meaning }) => ({ label: term, content: plain(meaning) })),
      isClose: true,
    },
  ]
}

/** As a word of its own; a space may be a line break. */
function holds(text: string, word: string): boolean {
  const pattern = word.replace(/[^\w\s]/g, '\\$&').replace(/\s+/g, '\\s+')
  return new RegExp(`(?<![\\w-])${pattern}(?![\\w-])`, 'i').test(text)
}
