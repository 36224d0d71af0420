import { errorBudget, impactDuration } from '../../metrics'
import { durationText } from '../../time-text'
import { budgetText } from '../budget-text'
import { metricsOf } from '../describe-appendix'
import { usersText } from '../describe-summary'
import { appendixWords, impactWords, nameOf, specificationWords as words } from '../fixed-words'
import { inlinesOf } from '../markdown'
import type { Block, Cell } from '../report'
import type { Telling } from '../telling'
import { paragraph, plain, plainCell, reference } from '../words'
import type { Part } from './outline'
import { type Requirement, specifiedActions } from './requirements'
import { toConfirm } from './wording'

/** 3: the requirements. */
export function specificRequirements(telling: Telling, requirements: readonly Requirement[]): Part {
  const { impact } = telling.incident
  const confirmation = toConfirm(specifiedActions(telling))
  const confirm = paragraph(confirmation)
  const { target, windowDays } = impact.slo
  return {
    title: words.specific,
    parts: [
      { title: words.external, blocks: [confirm] },
      { title: words.functional, parts: requirements.map(requirementPart) },
      { title: words.performance, blocks: performance(telling) },
      { title: words.database, blocks: [confirm] },
      {
        title: words.design,
        parts: [
          {
            title: words.standards,
            blocks: impact.regulations.length === 0 ? [confirm] : [paragraph(impact.regulations.join(', '))],
          },
        ],
      },
      {
        title: words.attributes,
        parts: [
          { title: words.reliability, blocks: [confirm] },
          {
            title: words.availability,
            blocks: [
              ...(target === undefined ? [] : [paragraph(impactWords.promise(target, windowDays))]),
              paragraph(words.failing(confirmation)),
            ],
          },
          { title: words.security, blocks: [confirm] },
          { title: words.maintainability, blocks: [confirm] },
          { title: words.portability, blocks: [confirm] },
        ],
      },
    ],
  }
}

function requirementPart({ name, test, anchor, text, source, action, factor, quoted }: Requirement): Part {
  return {
    title: name,
    anchor,
    blocks: [
      { kind: 'paragraph', style: 'lead', content: plain(text) },
      {
        kind: 'facts',
        rows: [
          { label: words.drawnFrom, content: plain(words.sources[source]) },
          { label: words.cause, content: factor ? inlinesOf(factor.text) : plain(toConfirm([action])) },
          {
            label: words.measure,
            content: plain(statesFigure(quoted) ? words.measured : toConfirm([action])),
          },
          { label: words.priority, content: plain(nameOf.priority[action.priority]) },
          { label: words.ownerLabel, content: plain(action.owner || toConfirm([action])) },
          { label: words.acceptance, content: [reference('acceptance-tests', test)] },
        ],
      },
    ],
  }
}

/** A number that is more than the code of an answer: "429" says what is answered, not how much of it. */
function statesFigure(text: string): boolean {
  return /\d/.test(text.replace(/\b[1-5]\d\d\b/g, ''))
}

/** What was seen is beside what is wanted, so that nobody takes the one for the other. */
function performance(telling: Telling): Block[] {
  const confirm = toConfirm(specifiedActions(telling))
  const figures = observed(telling)
  if (figures.length === 0) return [paragraph(confirm)]
  return [
    paragraph(words.performanceIs),
    {
      kind: 'table',
      caption: words.performanceCaption,
      head: words.performanceHead,
      widths: [0.32, 0.4, 0.28],
      rows: figures.map(({ figure, value, target }): Cell[] => [
        plainCell(figure),
        plainCell(value),
        plainCell(target ?? confirm),
      ]),
    },
  ]
}

/** Measured figures and those of the impact; a target only where the record has one. */
export function observed({ incident }: Pick<Telling, 'incident'>): {
  readonly figure: string
  readonly value: string
  readonly target?: string
}[] {
  const duration = impactDuration(incident)
  const users = usersText(incident.impact.users)
  const budget = errorBudget(incident)
  const { target, windowDays } = incident.impact.slo
  return [
    ...metricsOf(incident).map(({ name, value }) => ({ figure: name, value })),
    ...(duration ? [{ figure: appendixWords.impact, value: durationText(duration.seconds) }] : []),
    ...(users ? [{ figure: impactWords.users, value: users }] : []),
    ...(budget && target !== undefined
      ? [
          {
            figure: impactWords.budget,
            value: budgetText(budget),
            target: impactWords.promise(target, windowDays),
          },
        ]
      : []),
  ]
}
