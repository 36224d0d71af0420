import type { House } from '../house'
import type { Incident } from '../incident'
import type { Approval } from '../review'
import { templateOf } from '../templates'
import { dateIn, momentIn } from './dates'
import { nameOf, reviewWords } from './fixed-words'
import { blocksOf } from './markdown'
import type { Block } from './report'
import type { Telling } from './telling'
import { heading, plain } from './words'

/** The meeting and the signatures; left out while there is nothing of either and nobody has to sign. */
export function describeReview({ incident, house }: Telling): Block[] {
  const { review, zone } = incident
  const stamp = (label: string, at: string | undefined) =>
    at ? [{ label, content: plain(momentIn(house, at, zone)) }] : []
  const attendees = review.attendees.map((attendee) => attendee.role).filter((role) => role !== '')
  const rows = [
    ...stamp(reviewWords.drafted, review.draftedAt),
    ...stamp(reviewWords.gathered, review.dataGatheredAt),
    ...stamp(reviewWords.met, review.meetingAt),
    ...stamp(reviewWords.agreed, review.actionsAgreedAt),
    ...(attendees.length > 0 ? [{ label: reviewWords.attendees, content: plain(attendees.join(', ')) }] : []),
  ]
  const blocks: Block[] = [
    ...(rows.length > 0 ? [{ kind: 'facts', rows } as const] : []),
    ...blocksOf(review.notes),
    ...signOff([...review.approvals, ...awaited(incident)], house),
  ]
  return blocks.length === 0 ? [] : [heading(1, reviewWords.title, 'review'), ...blocks]
}

/** Those who have to sign and have not been asked yet. */
export function awaited(incident: Incident): SignOff[] {
  const { approvals } = incident.review
  return templateOf(incident)
    .signedBy.filter((role) => !approvals.some((approval) => approval.role === role))
    .map((role) => ({ role, name: '', decision: 'pending', note: '' }))
}

type SignOff = Omit<Approval, 'id'>

function signOff(approvals: readonly SignOff[], house: House): Block[] {
  if (approvals.length === 0) return []
  return [
    {
      kind: 'sign-off',
      lines: approvals.map(({ role, name, decision, on, note }) => ({
        role,
        name,
        decision: nameOf.decision[decision],
        date: on ? dateIn(house, on) : '',
        note,
      })),
    },
  ]
}
