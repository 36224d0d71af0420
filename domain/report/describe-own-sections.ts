import { answerText, answerTo, otherAnswers } from '../answers'
import type { House } from '../house'
import type { TemplateField, TemplateSection } from '../template'
import { dateIn } from './dates'
import { missingWords, ownWords } from './fixed-words'
import { blocksOf, inlinesOf } from './markdown'
import type { Block, Inline } from './report'
import type { Telling } from './telling'
import { heading, noneRecorded, plain } from './words'

/** A section of the team's own. One that may be left empty, and is, is left out. */
export function describeOwnSection(
  { isRequired, fields }: Pick<TemplateSection, 'isRequired' | 'fields'>,
  title: string,
  telling: Telling,
): Block[] {
  const answers = describeAnswers(fields, 2, telling)
  if (answers.length === 0 && !isRequired) return []
  return [heading(1, title), ...(answers.length > 0 ? answers : [noneRecorded(ownWords.none)])]
}

/**
 * Questions of the team's own with their answers: those of a line side by side, then the long ones, each under its
 * question. What may stay open, and is, is left out.
 */
export function describeAnswers(
  fields: readonly TemplateField[],
  level: 2 | 3,
  { incident, house }: Telling,
): Block[] {
  const asked = fields
    .map((field) => ({ field, answer: answerTo(field.id, incident).trim() }))
    .filter(({ field, answer }) => field.isRequired || answer !== '')
  const rows = asked
    .filter(({ field }) => field.kind !== 'long text')
    .map(({ field, answer }) => ({
      label: field.label,
      content: answer === '' ? notAnswered.content : contentOf(field, answer, house),
    }))
  return [
    ...(rows.length > 0 ? [{ kind: 'facts', rows } as const] : []),
    ...asked
      .filter(({ field }) => field.kind === 'long text')
      .flatMap(({ field, answer }) => [
        heading(level, field.label),
        ...(answer === '' ? [notAnswered] : blocksOf(answer)),
      ]),
  ]
}

/** Answers to questions that the template does not ask any more. */
export function describeOtherAnswers({ incident }: Telling): Block[] {
  const answers = otherAnswers(incident)
  if (answers.length === 0) return []
  const rows = answers.map(({ label, text }) => ({
    label: label || ownWords.noLongerAsked,
    content: inlinesOf(text),
  }))
  return [heading(1, ownWords.other), { kind: 'facts', rows }]
}

const notAnswered = {
  kind: 'paragraph',
  content: [{ kind: 'text', text: missingWords.notAnswered, italic: true }],
} as const satisfies Block

function contentOf(field: TemplateField, answer: string, house: House): Inline[] {
  return field.kind === 'short text'
    ? inlinesOf(answer)
    : plain(answerText(field, answer, (date) => dateIn(house, date)))
}
