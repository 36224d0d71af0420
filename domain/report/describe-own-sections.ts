import { answerText, answerTo, otherAnswers } from '../answers'
import type { Incident } from '../incident'
import type { Section } from '../sections'
import type { TemplateField } from '../template'
import { blocksOf, inlinesOf } from './markdown'
import type { Block, Inline } from './report'
import { heading, noneRecorded, plain } from './words'

/** A section of the team's own. One that may be left empty, and is, is left out. */
export function describeOwnSection({ title, isRequired, fields }: Section, incident: Incident): Block[] {
  const answers = describeAnswers(fields, 2, incident)
  if (answers.length === 0 && !isRequired) return []
  return [heading(1, title), ...(answers.length > 0 ? answers : [noneRecorded('answers')])]
}

/**
 * Questions of the team's own with their answers, in its order: those of a line side by side, long ones each under its
 * question.
 */
export function describeAnswers(fields: readonly TemplateField[], level: 2 | 3, incident: Incident): Block[] {
  const blocks: Block[] = []
  for (const field of fields) {
    const answer = answerTo(field.id, incident)
    const isAnswered = answer.trim() !== ''
    if (!isAnswered && !field.isRequired) continue
    if (field.kind === 'long text') {
      blocks.push(heading(level, field.label), ...(isAnswered ? blocksOf(answer) : [notAnswered]))
      continue
    }
    const row = { label: field.label, content: isAnswered ? contentOf(field, answer) : notAnswered.content }
    const last = blocks.at(-1)
    if (last?.kind === 'facts') blocks.splice(-1, 1, { ...last, rows: [...last.rows, row] })
    else blocks.push({ kind: 'facts', rows: [row] })
  }
  return blocks
}

/** Answers to questions that the template does not ask any more. */
export function describeOtherAnswers(incident: Incident): Block[] {
  const answers = otherAnswers(incident)
  if (answers.length === 0) return []
  const rows = answers.map(({ label, text }) => ({
    label: label || 'A question no longer asked',
    content: inlinesOf(text),
  }))
  return [heading(1, 'Other answers'), { kind: 'facts', rows }]
}

const notAnswered = {
  kind: 'paragraph',
  content: [{ kind: 'text', text: 'Not answered', italic: true }],
} as const satisfies Block

function contentOf(field: TemplateField, answer: string): Inline[] {
  return field.kind === 'short text' ? inlinesOf(answer) : plain(answerText(field, answer))
}
