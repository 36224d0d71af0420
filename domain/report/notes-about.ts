import type { ExportChoices } from '../export-choices'
import type { House } from '../house'
import type { Incident } from '../incident'
import { sectionsOf } from '../sections'
import { clockText } from '../time-text'
import { inOrder } from '../timeline'
import { eventsFor } from './describe-edition'
import { nameOf } from './fixed-words'
import { isCustomersOwnWording, keptFromCustomers } from './for-customers'
import { longestText } from './markdown'
import type { RecordFacts } from './report'
import { disagreements } from './stated-figures'

/**
 * What whoever exports a document should know of it: what is missing, left out or cut in it, and where it contradicts
 * itself. Sentences; of what is withheld they know nothing, as they are made from what is left.
 */
export function notesAbout(
  incident: Incident,
  choices: Pick<ExportChoices, 'edition'>,
  record: RecordFacts,
  house: House,
): string[] {
  return [
    ...missingIn(incident),
    ...leftOutOf(incident, choices),
    ...(choices.edition === 'customer' ? keptBackIn(incident) : []),
    ...cutIn(incident),
    ...disagreements(incident, record, house),
  ]
}

function missingIn(incident: Incident): string[] {
  const lacking = sectionsOf(incident).flatMap(({ title, points }) => {
    const open = points.filter(({ isMet }) => !isMet).length
    return open === 0 ? [] : [`${title} (${open})`]
  })
  return lacking.length === 0
    ? []
    : [`Not all is recorded that its template asks for: ${lacking.join(', ')}.`]
}

function leftOutOf(incident: Incident, { edition }: Pick<ExportChoices, 'edition'>): string[] {
  const shown = new Set(eventsFor(edition, incident))
  const hidden = incident.timeline.filter((event) => !shown.has(event))
  if (hidden.length === 0) return []
  const reasons = new Map<string, number>()
  for (const { visibility, certainty } of hidden) {
    const reason =
      edition === 'legal' && certainty !== 'fact' ? 'not shown by a record' : nameOf.visibility[visibility]
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  }
  const count =
    hidden.length === 1 ? '1 event of the timeline is' : `${hidden.length} events of the timeline are`
  const why = [...reasons].map(([reason, events]) => `${events} ${reason}`)
  return [`${count} not in this edition: ${why.join(', ')}.`]
}

/** In words that customers may read, too: a list of the files of a set tells them along with it. */
function keptBackIn(incident: Incident): string[] {
  const { events, actions, services } = keptFromCustomers(incident)
  const parts = [
    ...counted(events.length, 'entry of the timeline', 'entries of the timeline'),
    ...counted(actions.length, 'action', 'actions'),
    ...counted(services.length, 'effect on a service', 'effects on services'),
  ]
  const times = inOrder(events).map(({ at, precision }) => clockText(at, precision, incident.zone))
  const at = times.length === 0 ? '' : ` The times of the entries: ${firstOf(times)}.`
  return [
    ...(parts.length === 0
      ? []
      : [`Kept back, for naming money, an owner, a ticket or a person: ${parts.join(', ')}.${at}`]),
    ...summaryOf(incident),
  ]
}

function summaryOf(incident: Incident): string[] {
  if (incident.summary.trim() === '')
    return ['No summary is written, so the one in this edition is made from the fields.']
  return isCustomersOwnWording(incident.summary, incident)
    ? []
    : [
        'The summary that is written names money, an owner, a ticket or a person, or uses the team’s own terms; the one in this edition is made from the fields.',
      ]
}

function counted(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count} ${many}`]
}

function firstOf(times: readonly string[]): string {
  const more = times.length - 5
  return `${times.slice(0, 5).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

function cutIn(value: unknown): string[] {
  const cut = longTextsIn(value)
  if (cut === 0) return []
  const texts = cut === 1 ? 'A text is' : `${cut} texts are`
  return [`${texts} printed up to ${longestText} characters; the record has all of them.`]
}

function longTextsIn(value: unknown): number {
  if (typeof value === 'string') return value.length > longestText ? 1 : 0
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce<number>((sum, part) => sum + longTextsIn(part), 0)
}
