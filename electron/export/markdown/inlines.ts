import { never } from '../../../domain/never'
import type { Inline } from '../../../domain/report/report'
import { redactedText } from '../../../domain/report/words'
import { asLines, codeSpan, escaped } from './escaped'

/** What references lead to, by the anchors of the report. */
export type Targets = ReadonlyMap<string, string>

/** A paragraph, of one line or several. */
export function paragraphOf(content: readonly Inline[], targets: Targets): string {
  // A backslash with no line after it would be read as one.
  return asLines(runsOf(content, targets, '\\\n').replace(/(?:\\\n\s*)+$/, ''))
}

/** A table cell, which cannot go over more than one line. */
export function cellOf(content: readonly Inline[], targets: Targets): string {
  return runsOf(content.map(withoutBars), targets, '<br>')
}

/** A table is divided at its bars before anything else is read, also at those in code. */
function withoutBars(part: Inline): Inline {
  return part.kind === 'text' && part.code ? { ...part, text: part.text.replaceAll('|', '\\|') } : part
}

/** @param lineBreak as it is written in that place */
function runsOf(content: readonly Inline[], targets: Targets, lineBreak: string): string {
  const runs = joined(content)
  return runs.reduce((before, part, index) => {
    const next = runs[index + 1]
    return before + runOf(part, { before, after: next ? (firstOf(next) ?? '') : '', targets, lineBreak })
  }, '')
}

/** Without runs of nothing; ticks of two codes beside each other would be read as one. */
function joined(content: readonly Inline[]): Inline[] {
  const runs: Inline[] = []
  for (const part of content) {
    const last = runs.at(-1)
    if (part.kind !== 'text') runs.push(part)
    else if (part.code && last?.kind === 'text' && last.code)
      runs[runs.length - 1] = { ...last, text: last.text + part.text }
    else if (part.text !== '') runs.push(part)
  }
  return runs
}

type Around = {
  readonly before: string
  readonly after: string
  readonly targets: Targets
  readonly lineBreak: string
}

function runOf(part: Inline, around: Around): string {
  const { targets, lineBreak } = around
  switch (part.kind) {
    case 'text': {
      if (part.code) return codeSpan(part.text)
      const text = escaped(part.text).replaceAll('\n', lineBreak)
      const mark = `${part.struck ? '~~' : ''}${part.bold ? '**' : ''}${part.italic ? '*' : ''}`
      return mark === '' || part.text.includes('\n') ? text : marked(text, mark, around)
    }
    case 'link':
      return `[${runsOf(part.content, targets, ' ')}](${addressOf(part.href)})`
    case 'reference': {
      const words = runsOf(part.content, targets, ' ')
      const target = targets.get(part.to)
      return target === undefined ? words : `[${words}](#${target})`
    }
    case 'redacted':
      return escaped(redactedText(part.code))
    case 'break':
      return lineBreak
    default:
      return never(part)
  }
}

/**
 * Marks count only where they touch a letter from inside, or a space from outside; elsewhere they would be read as
 * text, and the words go without.
 */
function marked(text: string, mark: string, { before, after }: Around): string {
  const [, space = '', words = '', rest = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  const begins = isLetter(words[0]) || space !== '' || /^$|\s$/.test(before)
  const ends = isLetter(words.at(-1)) || rest !== '' || /^$|^\s/.test(after)
  if (!begins || !ends || words === '' || /[*~`]$/.test(before)) return text
  return space + mark + words + [...mark].reverse().join('') + rest
}

const isLetter = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character)

function firstOf(part: Inline): string | undefined {
  return part.kind === 'text' ? part.text[0] : part.kind === 'break' ? '\n' : '['
}

function addressOf(href: string): string {
  return href
    .replace(
      /[\s()<>\\|"`*]/g,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .replaceAll('&', '\\&')
}
