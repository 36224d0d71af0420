import type { Incident } from '../../domain/incident'
import { aFullIncident, at } from './incidents'

/** A word that nobody writes by chance, as it is redacted and as it stands in the record. */
type Planted = { readonly words: string; readonly spelled: string }

const secret = (number: number) => `zq${String(number).padStart(2, '0')}vélvet`

/** The ways in which somebody may have written it, a few of them. */
const spellings: readonly ((words: string) => string)[] = [
  (words) => words,
  (words) => words.toUpperCase(),
  (words) => words.normalize('NFD'),
  (words) => `${words.slice(0, 3)}**${words.slice(3, 6)}**${words.slice(6)}`,
  (words) => encodeURIComponent(words).replace('z', '%7A'),
  (words) => `${words.slice(0, 4)}\n${words.slice(4)}`,
  (words) => `${words.slice(0, 2)}\u200b${words.slice(2, 5)}\u00ad${words.slice(5)}`,
  (words) => words.replace('q', '&#113;'),
  (words) => words.replace('v', '\\_v').replace('q', '_q_'),
  (words) => words.replace('zq', 'ｚｑ'),
]

export const planted: readonly Planted[] = Array.from({ length: 55 }, (_, number) => {
  const words = secret(number)
  const spell = spellings[number % spellings.length]
  return { words, spelled: spell ? spell(words) : words }
})

/** An incident with one of them in each of as many places, and a redaction for each. */
export function aPlantedIncident(): Incident {
  const full = aFullIncident()
  let next = 0
  const spelled = () => {
    const one = planted[next++]
    if (!one) throw new Error('There are more places than strings to plant.')
    return one.spelled
  }
  const some = (text = 'before') => `${text} ${spelled()} after`
  const link = () => `https://host.example/a/${spelled().replace(/\s/g, '')}/b?c=d`
  const evidence = () => [{ id: `evidence-${next}`, label: some(), link: link() }]
  const [event, alert] = full.timeline
  const [why] = full.analysis.whys
  const [factor] = full.analysis.factors
  const [action] = full.actions
  const [approval] = full.review.approvals
  const [attachment] = full.attachments
  const [amendment] = full.amendments
  if (!event || !alert || !why || !factor || !action || !approval || !attachment || !amendment) {
    throw new Error('The full incident has one of each.')
  }
  return {
    ...full,
    title: some('Checkout'),
    tags: [some()],
    summary: `${some()}. ${some()}\n\n- ${some()}\n- [${some()}](${link()})\n\n\`${some()}\``,
    impact: {
      ...full.impact,
      users: { affected: 12, howMeasured: some() },
      services: [{ id: 'service-1', name: some(), endpoint: some(), effect: some() }],
      intervals: full.impact.intervals.map((interval) => ({ ...interval, note: some() })),
      supportNote: some(),
      responders: { note: some() },
      regulations: [some()],
      regulatoryNote: some(),
      metrics: { [some()]: some(), depth: { [some()]: [some()] } },
    },
    timeline: [
      { ...event, text: some(), evidence: evidence(), comment: some() },
      { ...alert, source: { file: some(), position: some(), quote: some() } },
      at('14:50', some('Pool raised'), {
        milestone: 'mitigated',
        written: { text: some(), zone: 'UTC' },
        exchange: { timestamp: '2026-03-11T14:50:00Z', extra: { [some()]: { deep: some() } } },
      }),
      at('14:55', some('Why'), { certainty: 'question' }),
    ],
    analysis: {
      ...full.analysis,
      category: some(),
      problem: some(),
      whys: [{ ...why, question: some(), answer: some(), evidence: evidence() }],
      factors: [{ ...factor, text: some() }],
      wentWell: [{ id: 'note-1', text: some() }],
    },
    actions: [
      {
        ...action,
        text: some(),
        owner: some(),
        doneWhen: some(),
        ticket: { key: some(), link: link() },
      },
    ],
    review: { ...full.review, notes: some(), approvals: [{ ...approval, name: some(), note: some() }] },
    attachments: [{ ...attachment, name: `${spelled()}.png`, note: some() }],
    answers: { departments: some() },
    amendments: [{ ...amendment, reason: some() }],
    exchange: { extra: { [some()]: some() }, absent: [] },
    redactions: planted.map(({ words }, number) => ({
      id: `redaction-${number}`,
      what: { kind: 'words', words },
      reason: 'security',
      note: '',
      editions: [],
    })),
  }
}
