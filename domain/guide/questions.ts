import type { Change } from '../edit'
import type { Incident } from '../incident'
import { type Point, shippedPoints } from '../points'
import { isSectionId, type SectionId } from '../section-ids'
import { type Section, sectionsOf } from '../sections'
import type { TemplateField } from '../template'
import { templateOf } from '../templates'
import { factQuestions } from './fact-questions'
import { learningQuestions, signatureQuestion } from './learning-questions'
import type { Question } from './question'

/** A question of the guide, with the section it stands in. */
export type Asked = {
  readonly section: Section
  readonly question: Question
  /** A point that its answer meets is not met yet. */
  readonly isOpen: boolean
}

/**
 * Everything that the guide asks, in the order of the template. A startup is asked what its template requires and no
 * more; others also what makes the document better.
 */
export function questionsOf(incident: Incident): Asked[] {
  const isBrief = templateOf(incident).size === 'startup'
  return sectionsOf(incident)
    .filter((section) => section.isRequired || !isBrief)
    .flatMap((section) =>
      questionsIn(section, incident)
        .filter((question) => !isBrief || isAskedByTemplate(question, section))
        .map((question) => ({
          section,
          question,
          isOpen: section.points.some((point) => !point.isMet && isMetBy(point, question)),
        })),
    )
}

/** What the guide knows to ask in a section: all but the points that its template leaves. */
export function questionsIn(section: Section, incident: Incident): Question[] {
  const shipped = isSectionId(section.id) ? shippedQuestions(section.id, section.points, incident) : []
  return [...shipped, ...section.fields.map(fieldQuestion)]
}

/** The question that a point is asked with. */
export function questionOfPoint(section: Section, point: Point, incident: Incident): Question | undefined {
  return questionsIn(section, incident).find((question) => isMetBy(point, question))
}

/** The question that a change answered; undefined where none asks for what it wrote. */
export function questionOfChange(change: Change, asked: readonly Asked[]): Asked | undefined {
  return questionFilling(namesWritten(change), asked)
}

/** The question that a text of the incident answers, by where it stands: "whys/w1/answer", "impact.users.howMeasured". */
export function questionOfText(place: string, asked: readonly Asked[]): Asked | undefined {
  return questionFilling(place.split(/[./]/).reverse(), asked)
}

function questionFilling(names: readonly string[], asked: readonly Asked[]): Asked | undefined {
  return names.flatMap((name) => asked.find(({ question }) => question.fills.includes(name)) ?? [])[0]
}

const shipped: Record<SectionId, readonly Question[]> = { ...factQuestions, ...learningQuestions }

function shippedQuestions(id: SectionId, points: readonly Point[], incident: Incident): Question[] {
  const known = shippedPoints(id, incident)
  const isLeft = (question: Question) =>
    known.some((point) => isMetBy(point, question)) && !points.some((point) => isMetBy(point, question))
  const signatures = points.flatMap((point) => {
    const role = templateOf(incident).signedBy.find((signing) => point.id === `signed ${signing}`)
    return role === undefined ? [] : [signatureQuestion(point.id, role)]
  })
  return [...shipped[id].filter((question) => !isLeft(question)), ...signatures]
}

/** The team's own words are the question, and its help says why it is asked. */
function fieldQuestion({ id, label, help }: TemplateField): Question {
  return { id, asks: label, why: help, good: '', poor: '', fills: [id] }
}

function isAskedByTemplate(question: Question, { points, fields }: Section): boolean {
  return points.some((point) => isMetBy(point, question)) || fields.some(({ id }) => id === question.id)
}

function isMetBy(point: Point, { id, meets }: Question): boolean {
  return point.id === id || (meets ?? []).includes(point.id)
}

function namesWritten(change: Change): readonly string[] {
  switch (change.kind) {
    case 'write':
      return Object.keys(change.with)
    case 'amend':
      return [...Object.keys(change.with), change.list]
    case 'amend each':
      return [...change.items.flatMap((item) => Object.keys(item.with)), change.list]
    case 'add':
    case 'remove':
    case 'move':
      return [change.list]
    case 'answer':
      return [change.field]
    case 'mark':
    case 'correct clock':
      return ['timeline']
    case 'together':
      return change.changes.flatMap(namesWritten)
    case 'request approval':
    case 'sign':
      return ['approvals']
    case 'withdraw request':
    case 'amend document':
    case 'close':
    case 'reopen':
    case 'restore':
    case 'replace':
      return []
  }
}
