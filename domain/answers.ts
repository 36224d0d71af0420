import type { Incident } from './incident'
import { numberText } from './report/numbers'
import type { TemplateField } from './template'
import { shippedTemplates, templateOf } from './templates'
import { CalendarDate } from './time'
import { dateText } from './time-text'

/** What was answered to a question; empty where nothing was. A template from elsewhere may call a field "constructor". */
export function answerTo(id: string, { answers }: Pick<Incident, 'answers'>): string {
  return Object.hasOwn(answers, id) ? (answers[id] ?? '') : ''
}

/** How an answer to a question of yes or no is kept. */
export const yesOrNo = ['Yes', 'No'] as const

/** An answer as a reader sees it: "12 March 2026", "1,200". One that does not fit its question, as it was written. */
export function answerText(
  { kind }: Pick<TemplateField, 'kind'>,
  answer: string,
  dateWords: (date: CalendarDate) => string = dateText,
): string {
  if (kind === 'date') {
    const date = CalendarDate.safeParse(answer)
    return date.success ? dateWords(date.data) : answer
  }
  if (kind === 'number') {
    const number = Number(answer)
    return answer.trim() !== '' && Number.isSafeInteger(number) ? numberText(number) : answer
  }
  return answer
}

/** What was written in answer to a question that the template no longer asks. */
export type OtherAnswer = {
  readonly id: string
  /** The question, where it is known. */
  readonly label: string
  readonly text: string
}

/** They are kept, and printed, as nothing that was written is lost. */
export function otherAnswers(incident: Pick<Incident, 'answers' | 'form' | 'template'>): OtherAnswer[] {
  const asked = new Set(fieldsOf([templateOf(incident)]).map(({ id }) => id))
  const shipped = fieldsOf(shippedTemplates)
  return Object.entries(incident.answers)
    .filter(([id, text]) => !asked.has(id) && text.trim() !== '')
    .map(([id, text]) => ({ id, label: shipped.find((field) => field.id === id)?.label ?? '', text }))
}

function fieldsOf(templates: readonly ReturnType<typeof templateOf>[]): TemplateField[] {
  return templates.flatMap(({ sections }) => sections.flatMap(({ fields }) => fields))
}
