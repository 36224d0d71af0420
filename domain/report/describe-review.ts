import type { Incident } from '../incident'
import type { Approval } from '../review'
import { sentenceCase } from '../sentences'
import { templateOf } from '../templates'
import { wallClock } from '../time'
import { dateText } from '../time-text'
import { blocksOf } from './markdown'
import type { Block } from './report'
import { heading, plain } from './words'

/** The meeting and the signatures; left out while there is nothing of either and nobody has to sign. */
export function describeReview(incident: Incident): Block[] {
  const { review, zone } = incident
  const stamp = (label: string, at: string | undefined) =>
    at
      ? [
          {
            label,
            content: plain(
              `${dateText(wallClock(at, zone).date)}, ${wallClock(at, zone).time.slice(0, 5)} ${zone}`,
            ),
          },
        ]
      : []
  const attendees = review.attendees.map((attendee) => attendee.role).filter((role) => role !== '')
  const rows = [
    ...stamp('First draft written', review.draftedAt),
    ...stamp('Evidence gathered', review.dataGatheredAt),
    ...stamp('Meeting held', review.meetingAt),
    ...stamp('Action items agreed', review.actionsAgreedAt),
    ...(attendees.length > 0 ? [{ label: 'Present, by role', content: plain(attendees.join(', ')) }] : []),
  ]
  const blocks: Block[] = [
    ...(rows.length > 0 ? [{ kind: 'facts', rows } as const] : []),
    ...blocksOf(review.notes),
    ...signOff([...review.approvals, ...awaited(incident)]),
  ]
  return blocks.length === 0 ? [] : [heading(1, 'Review and sign-off'), ...blocks]
}

/** Those who have to sign and have not been asked yet. */
function awaited(incident: Incident): SignOff[] {
  const { approvals } = incident.review
  return templateOf(incident)
    .signedBy.filter((role) => !approvals.some((approval) => approval.role === role))
    .map((role) => ({ role, name: '', decision: 'pending', note: '' }))
}

type SignOff = Omit<Approval, 'id'>

function signOff(approvals: readonly SignOff[]): Block[] {
  if (approvals.length === 0) return []
  return [
    {
      kind: 'sign-off',
      lines: approvals.map(({ role, name, decision, on, note }) => ({
        role,
        name,
        decision: sentenceCase(decision),
        date: on ? dateText(on) : '',
        note,
      })),
    },
  ]
}
