import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Incident } from '../../domain/incident'
import { instantOf } from '../../domain/time'
import type { TimelineEvent } from '../../domain/timeline-event'
import { fileNameFor } from '../../electron/archive/file-name'
import { sealed } from '../../electron/archive/incident-file'
import { aFullIncident } from '../support/incidents'
import { type Chance, chanceFrom, makeLanguage } from './made-up-language'

// Incidents of some 20 KB whose words are spread as those of real texts are: a few are everywhere, most are rare.

/** Writes files as the archive writes them, without waiting for the disk, into a folder that holds none yet. */
export function fillArchive(folder: string, count: number): void {
  write(folder, madeUpIncidents(count))
}

/** Likewise, the incidents that are given. */
export function write(folder: string, all: Iterable<Incident>): void {
  const incidents = join(folder, 'incidents')
  mkdirSync(incidents, { recursive: true })
  for (const incident of all) {
    const seal = sealed(incident, 1, incident.openedAt)
    if (seal.kind === 'invalid') throw new Error(seal.reason)
    writeFileSync(join(incidents, fileNameFor(incident.id)), `${JSON.stringify(seal.file, null, 2)}\n`)
  }
}

/** An archive with one incident, a day of so many events. */
export function makeLongTimeline(folder: string, events: number): void {
  write(folder, [longTimeline(events)])
}

export function longTimeline(events: number): Incident {
  const chance = chanceFrom(20260312)
  const language = makeLanguage(chance)
  const start = 1_770_000_000
  const timeline = Array.from({ length: events }, (_, index) =>
    event(index, instantOf(start + Math.floor((index * 86_400) / events)), language, chance),
  )
  return madeUp(1, language, chance, { timeline, zone: 'Asia/Dubai' })
}

/** An incident that tells its story in so many words; the coach finds something in one event of five. */
export function longNarrative(words: number): Incident {
  const chance = chanceFrom(20260313)
  const language = makeLanguage(chance)
  const timeline: TimelineEvent[] = []
  let count = 0
  while (count < words) {
    const index = timeline.length
    const telling = index % 5 === 0 ? ` ${told[index % told.length]}` : ''
    const text = language.sentences(2) + telling
    timeline.push({ ...event(index, instantOf(1_770_000_000 + index * 60), language, chance), text })
    count += text.split(' ').length
  }
  return madeUp(1, language, chance, { timeline })
}

const told = [
  'It was human error.',
  'The engineer should have checked the limit first.',
  'Someone forgot to renew the certificate.',
  'The careless change was rolled back.',
]

/** The same ones at each call. */
export function* madeUpIncidents(count: number): Generator<Incident> {
  const chance = chanceFrom(20260311)
  const language = makeLanguage(chance)
  for (let number = 1; number <= count; number++) yield madeUp(number, language, chance)
}

type Language = ReturnType<typeof makeLanguage>

function madeUp(
  number: number,
  language: Language,
  chance: Chance,
  overrides: Partial<Incident> = {},
): Incident {
  const start = 1_600_000_000 + number * 34_000
  const at = (minutes: number) => instantOf(start + minutes * 60)
  const full = aFullIncident()
  return aFullIncident({
    id: `INC-${at(0).slice(0, 4)}-${String(number).padStart(4, '0')}`,
    title: language.title(),
    severity: chance.oneOf(['SEV1', 'SEV2', 'SEV3', 'SEV4'] as const),
    status: chance.oneOf(['draft', 'in review', 'approved', 'closed'] as const),
    openedAt: at(600),
    tags: [language.word(), language.word()],
    summary: language.sentences(4),
    timeline: Array.from({ length: 31 }, (_, index) => event(index, at(index * 3), language, chance)),
    impact: {
      ...full.impact,
      services: [1, 2, 3].map((index) => ({
        id: `service-${index}`,
        name: language.service(),
        endpoint: `/v1/${language.word()}`,
        effect: language.sentences(1),
      })),
      intervals: [{ id: 'interval-1', from: at(2), to: at(40 + chance.below(300)), note: '' }],
    },
    analysis: {
      ...full.analysis,
      problem: language.sentences(2),
      factors: [1, 2, 3].map((index) => ({
        id: `factor-${index}`,
        text: language.sentences(1),
        evidence: [],
        category: '',
      })),
      wentWell: [1, 2].map((index) => ({ id: `well-${index}`, text: language.sentences(1) })),
      wentPoorly: [1, 2].map((index) => ({ id: `poorly-${index}`, text: language.sentences(1) })),
    },
    actions: [1, 2, 3, 4].map((index) => ({
      id: `action-${index}`,
      text: language.sentences(1),
      priority: 'P1',
      kind: 'prevent',
      owner: language.name(),
      doneWhen: language.sentences(1),
      status: 'open',
      ticket: { key: '', link: '' },
      reason: '',
    })),
    form: undefined,
    answers: {},
    keptWordings: [],
    redactions: [],
    people: [],
    passedFindings: [],
    amendments: [],
    ...overrides,
  })
}

const milestones: Readonly<Record<number, TimelineEvent['milestone']>> = {
  0: 'impact started',
  2: 'detected',
  3: 'acknowledged',
  20: 'mitigated',
  30: 'resolved',
}

function event(index: number, at: string, language: Language, chance: Chance): TimelineEvent {
  const milestone = milestones[index]
  return {
    id: `event-${index}`,
    at,
    precision: 'minute',
    text: `${language.name()}: ${language.sentences(1 + chance.below(2))}`,
    certainty: 'fact',
    visibility: 'everyone',
    evidence: [],
    ...(milestone && { milestone }),
  }
}
