import type { Incident } from '../incident'
import { impactDuration } from '../metrics'
import { numberText } from '../report/numbers'
import { type Instant, wallClock } from '../time'
import { dateText } from '../time-text'
import { inOrder, milestonesOf } from '../timeline'
import { inDepthOrder, whyTrees } from '../whys'

/**
 * A first summary, put together from what the fields say. What they do not say, or do not say in words that fit into
 * the sentence, stays a slot in angle brackets to be written by hand. Times are in UTC.
 * Source of the shape: Increments Inc., "Post-Mortem Templates: Learning from Production Incidents", section
 * "Executive Summary".
 */
export function draftSummary(incident: Incident): string {
  return [
    `On ${day(incident)}, ${services(incident)} had ${length(incident)} ${effect(incident)} (${span(incident)}) due to ${cause(incident)}.`,
    `About ${users(incident)} were unable to ${task(incident)}.`,
    `It was resolved by ${fix(incident)}.`,
  ].join(' ')
}

/** Whether the summary still is what was drafted, word for word. */
export function isDraft({ summary, draftedSummary }: Incident): boolean {
  return summary !== '' && summary === draftedSummary
}

function day(incident: Incident): string {
  const timed = inOrder(incident.timeline).find(({ precision }) => precision !== 'unknown')
  const at = impactDuration(incident)?.began ?? timed?.at
  return at === undefined ? '<date>' : utcDay(at)
}

function services({ impact }: Incident): string {
  const names = impact.services.map(({ name }) => name.trim()).filter((name) => name !== '')
  if (names.length < 2) return names[0] ?? '<service>'
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** "a 45-minute", "an 8-hour 5-minute". */
function length(incident: Incident): string {
  const impact = impactDuration(incident)
  if (!impact || impact.seconds === 0) return 'a <number>-minute'
  const words = lengthWords(impact.seconds)
  return `${/^(8|1[18]-)/.test(words) ? 'an' : 'a'} ${words}`
}

/** In minutes up to two hours, in seconds below one minute. */
function lengthWords(seconds: number): string {
  if (seconds < 60) return `${seconds}-second`
  const minutes = Math.round(seconds / 60)
  if (minutes <= 120) return `${minutes}-minute`
  const parts = [
    [Math.floor(minutes / 1440), 'day'],
    [Math.floor((minutes % 1440) / 60), 'hour'],
    [minutes % 60, 'minute'],
  ] as const
  return parts.flatMap(([amount, unit]) => (amount > 0 ? [`${amount}-${unit}`] : [])).join(' ')
}

function span(incident: Incident): string {
  const impact = impactDuration(incident)
  if (!impact || impact.seconds === 0) return '<from> to <to> UTC'
  const [from, to] = [utcClock(impact.began), utcClock(impact.ended)]
  const isSameDay = utcDay(impact.began) === utcDay(impact.ended)
  return isSameDay ? `${from} to ${to} UTC` : `${from} UTC to ${to} UTC on ${utcDay(impact.ended)}`
}

/** What callers met, where a field names it as one thing: "Full outage". */
function effect({ impact }: Incident): string {
  const said = [
    ...impact.intervals.map(({ note }) => note),
    ...impact.services.map((service) => service.effect),
  ]
  const named = said.find((words) => namedEffect.test(words.trim()))
  return named === undefined ? '<effect>' : lowerFirst(bare(named))
}

const namedEffect =
  /^(?:[\p{L}-]+ ){0,3}(?:outage|interruption|disruption|degradation|slowdown|delay|failure|unavailability)\.?$/iu

/** The kind of cause reads as a part of the sentence; a why is a sentence of its own, to be reworded. */
function cause({ analysis }: Incident): string {
  const kind =
    analysis.category
      .split(/\s+-\s+/)
      .at(-1)
      ?.trim() ?? ''
  if (kind !== '') return lowerWords(kind)
  const answers = inDepthOrder(whyTrees(analysis.whys)).filter(({ why }) => why.answer.trim() !== '')
  const [deepest] = [...answers].sort((a, b) => b.depth - a.depth)
  return slot('cause', deepest?.why.answer)
}

function users({ impact }: Incident): string {
  const { affected, percent } = impact.users
  const share = percent === undefined ? undefined : `${numberText(percent)} %`
  if (affected === undefined) return share === undefined ? '<number of users>' : `${share} of users`
  return `${numberText(affected)} users${share === undefined ? '' : ` (${share})`}`
}

/** What users tried: the words behind "could not", wherever the fields say it. */
function task({ impact, analysis }: Incident): string {
  const said = [analysis.problem, ...impact.services.map((service) => service.effect)]
  const tried = said.flatMap((words) => couldNot.exec(words)?.[1] ?? [])[0]
  return (
    tried?.trim() ??
    slot(
      'do what',
      said.find((words) => words.trim() !== ''),
    )
  )
}

const couldNot =
  /\b(?:could not|couldn['’]t|cannot|can['’]t|(?:were|was) unable to|(?:were|was) not able to) (.{2,120}?)(?=\s+(?:for|from|between|because|since|during|until|while)\b|[.,;:]|$)/i

/** What mitigated or resolved it, where the event says it as something that was done. */
function fix({ timeline }: Incident): string {
  const milestones = milestonesOf(timeline)
  const text = (milestones.get('mitigated') ?? milestones.get('resolved'))?.text ?? ''
  const done = bare(text)
  if (/^\p{L}+ing\b/u.test(done)) return lowerFirst(done)
  const participles = done.match(/\p{L}+ed\b/gu) ?? []
  // "Raised the limit" begins with what was done; "Pool raised to 400" does not, and "Affected hosts restarted" only seems to.
  if (!/^\p{L}+ed\b/u.test(done) || participles.length !== 1) return slot('fix', text)
  return lowerFirst(done.replace(/^(\p{L}+?)(i?)ed\b/u, (_, stem, i) => `${stem}${i ? 'y' : ''}ing`))
}

/** A slot with what is known, to be brought into a form that fits. */
function slot(name: string, known = ''): string {
  const words = bare(known.replace(/[<>\n]+/g, ' ')).slice(0, 150)
  return words === '' ? `<${name}>` : `<${name}: ${words}>`
}

function bare(words: string): string {
  return words.trim().replace(/\.+$/, '')
}

/** "Full outage" as "full outage"; "DNS failure" stays. */
function lowerFirst(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words
}

function lowerWords(words: string): string {
  return words.split(' ').map(lowerFirst).join(' ')
}

function utcDay(at: Instant): string {
  return dateText(wallClock(at, 'UTC').date)
}

function utcClock(at: Instant): string {
  return wallClock(at, 'UTC').time.slice(0, 5)
}
