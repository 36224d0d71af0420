import { type Action, Priority } from '../action'
import { plannedActions } from '../action-coverage'
import type { Incident } from '../incident'
import { impactDuration } from '../metrics'
import { sentenceCase } from '../sentences'
import { type Instant, secondsBetween } from '../time'
import { durationText } from '../time-text'
import { isTimed, milestonesOf } from '../timeline'
import type { Milestone } from '../timeline-event'
import { dateIn, laterMomentIn, momentIn } from './dates'
import { awaited } from './describe-review'
import { describeSummary } from './describe-summary'
import { actionWords, boardWords, nameOf } from './fixed-words'
import { inlinesOf } from './markdown'
import type { Block } from './report'
import type { Telling } from './telling'
import { heading, noneRecorded, paragraph, plain } from './words'

/** A longer summary takes its page alone. */
const longestBesides = 1600

/** The executive summary with what its reader asks next: what happened, what is done about it, and who has decided. */
export function describeSummaryPage(telling: Telling): Block[] {
  const summary = describeSummary(telling)
  if (telling.incident.summary.length > longestBesides) return summary
  return [...summary, ...whatHappened(telling), ...whatIsDone(telling), ...signOffState(telling.incident)]
}

/** Three lines at most, counted from the beginning of the impact. */
export function whatHappened(telling: Telling, anchor?: string): Block[] {
  const began = beginningOf(telling.incident)
  return [
    heading(2, boardWords.happened, anchor),
    began === undefined
      ? noneRecorded(boardWords.noMilestones)
      : {
          kind: 'list',
          isOrdered: false,
          items: happenings(began, telling).map((line) => [paragraph(line)]),
        },
  ]
}

function happenings(began: Instant, { incident, house }: Telling): string[] {
  const milestones = milestonesOf(incident.timeline)
  const timed = (name: Milestone) => {
    const event = milestones.get(name)
    const seconds = event && isTimed(event) ? secondsBetween(began, event.at) : -1
    return event && seconds >= 0 ? [{ name, at: event.at, length: durationText(seconds) }] : []
  }
  const [detected] = timed('detected')
  return [
    boardWords.began(momentIn(house, began, 'UTC'), detected?.length ?? ''),
    ...[...timed('mitigated'), ...timed('resolved')].map(({ name, at, length }) =>
      boardWords.after(sentenceCase(nameOf.milestone[name]), length, laterMomentIn(house, at, began)),
    ),
  ]
}

function beginningOf(incident: Incident): Instant | undefined {
  const marked = milestonesOf(incident.timeline).get('impact started')
  return marked && isTimed(marked) ? marked.at : impactDuration(incident)?.began
}

/** More are in their section. */
const mostActions = 6

/** The first of what is planned, by priority. */
function whatIsDone(telling: Telling): Block[] {
  const planned = Priority.options.flatMap((priority) =>
    plannedActions(telling.incident).filter((action) => action.priority === priority),
  )
  if (planned.length === 0) return []
  const left = planned.length - mostActions
  return [
    heading(2, boardWords.doing),
    {
      kind: 'list',
      isOrdered: false,
      items: planned.slice(0, mostActions).map((action) => [inOneLine(action, telling)]),
    },
    ...(left > 0 ? [paragraph(boardWords.moreActions(left))] : []),
  ]
}

function inOneLine({ text, priority, owner, due, status }: Action, { house }: Telling): Block {
  const facts = [
    owner || actionWords.noOwner,
    due ? dateIn(house, due) : actionWords.noDate,
    nameOf.actionStatus[status],
  ]
  return {
    kind: 'paragraph',
    content: [
      { kind: 'text', text: `${priority} `, bold: true },
      ...inlinesOf(text),
      ...plain(` (${facts.join(', ')})`),
    ],
  }
}

export function signOffState(incident: Incident): Block[] {
  const lines = [...incident.review.approvals, ...awaited(incident)]
  const roles = (decision: string) =>
    lines.filter((line) => line.decision === decision).map(({ role, name }) => role || name)
  const [pending, refused] = [roles('pending'), roles('changes requested')]
  const sentences =
    lines.length === 0
      ? [boardWords.nobody]
      : [
          boardWords.signed(roles('approved').length, lines.length),
          ...(refused.length > 0 ? [boardWords.changes(refused.join(', '))] : []),
          ...(pending.length > 0 ? [boardWords.awaited(pending.join(', '))] : []),
        ]
  return [heading(2, boardWords.state), paragraph(sentences.join(' '))]
}
