// Types the timelines of real post-mortems line by line, as a person would, and says how much of them was understood.
// The post-mortems are not ours to ship, so this is run by hand:
//
//   npx esbuild test/corpus/timelines.ts --bundle --platform=node --format=esm --packages=external \
//     --outfile=out/corpus/timelines.mjs && node out/corpus/timelines.mjs PATH/incidents.jsonl [--each] [--print DIR]
//
// The file has one JSON object a line: `id`, `title`, `date`, and `timeline` with `t` (the time as it was written),
// `iso` (what a person took it for, on the clock it was written from) and `text`. Those with three events or more are
// taken. `--each` names every time that was read otherwise; `--print` writes each as a PDF, Word and SVG file too, which
// takes a built app (npm run build).
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { coverageOf } from '../../domain/coverage'
import { duplicatesIn } from '../../domain/duplicates'
import { edit } from '../../domain/edit'
import { usualChoices } from '../../domain/export-choices'
import { usualHouse } from '../../domain/house'
import { blankIncident, Incident } from '../../domain/incident'
import { laneOf } from '../../domain/lanes'
import { durations } from '../../domain/metrics'
import { describe } from '../../domain/report/describe'
import { secondsOf } from '../../domain/time'
import { inOrder, milestonesOf, phaseOf } from '../../domain/timeline'
import { DurationStandard, Milestone, type TimelineEvent } from '../../domain/timeline-event'
import { gapsIn } from '../../domain/timeline-gaps'
import { problemsIn } from '../../domain/timeline-problems'
import { printLine, type ReadLine, readLine, readLines } from '../../domain/typed-line'
import { exportReport } from '../../electron/export/export-report'

type Entry = { readonly t: string | null; readonly iso: string | null; readonly text: string }
type PostMortem = {
  readonly id: string
  readonly title: string
  readonly date?: string | null
  readonly timeline?: readonly Entry[]
}

const now = '2026-11-01T09:00:00Z'
const zone = 'UTC'

const { values, positionals } = parseArgs({
  options: { each: { type: 'boolean' }, print: { type: 'string' } },
  allowPositionals: true,
})
const [path] = positionals
if (path === undefined) throw new Error('Say where incidents.jsonl is.')
const postMortems = readFileSync(path, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as PostMortem)
  .filter(({ timeline }) => (timeline ?? []).length >= 3)

const counted = new Map<string, number>()
const count = (what: string, by = 1) => counted.set(what, (counted.get(what) ?? 0) + by)
const begin = performance.now()
for (const postMortem of postMortems) {
  count('timelines')
  const events = typed(postMortem, false)
  typed(postMortem, true)
  try {
    const incident = use(postMortem, events)
    if (values.print !== undefined && incident.timeline.length > 0) await print(incident, values.print)
  } catch (error) {
    count('timelines that failed')
    console.error(`${postMortem.id}: ${error instanceof Error ? error.stack : error}`)
  }
}
for (const [what, number] of [...counted].sort(([a], [b]) => a.localeCompare(b)))
  console.log(`${number}\t${what}`)
console.log(`${Math.round(performance.now() - begin)}\tms for all`)
process.exitCode = counted.has('timelines that failed') || counted.has('broken promises') ? 1 : 0

/**
 * All lines of one post-mortem, pasted at once: as they are, or with a heading wherever a person took the date for
 * another one than that of the line above. Many post-mortems have such headings, which the file does not keep.
 */
function typed({ id, date, timeline = [] }: PostMortem, isHeaded: boolean): readonly TimelineEvent[] {
  const lines = timeline.flatMap(({ t, iso, text }, index) => {
    const day = iso?.slice(0, 10)
    const isNewDay = isHeaded && day !== undefined && day !== timeline[index - 1]?.iso?.slice(0, 10)
    const line = `${t ?? '?'} ${text}`.replace(/\s+/g, ' ')
    return isNewDay ? [{ line: day }, { line, t, iso }] : [{ line, t, iso }]
  })
  const context = { after: undefined, day: date ?? '2026-01-01', zone, now }
  const read = readLines(lines.map(({ line }) => line).join('\n'), context)
  return read.flatMap(({ line, read }, index) => {
    const { t, iso } = lines[index] ?? {}
    if (t === undefined || iso === undefined) return []
    const verdict = verdictOn(read, t, iso)
    count(`times ${isHeaded ? '(with headings) ' : ''}${verdict}`)
    if (values.each && !isHeaded && verdict !== 'as a person took them')
      console.log(`${id}: ${verdict}: ${describeIt(read)}, not ${iso}: ${line.slice(0, 100)}`)
    const event =
      read.kind === 'event' ? read.event : read.kind === 'ask' ? read.choices[0]?.event : undefined
    return event ? [{ id: `${index}`, ...event }] : []
  })
}

function verdictOn(read: ReadLine, t: string | null, iso: string | null): string {
  if (read.kind !== 'event')
    return iso === null ? 'that are none, and were taken for none' : `not read (${read.kind})`
  if (iso === null) return t === null ? 'that nobody knows' : 'that are none, and were taken for one'
  const { at, precision } = read.event
  if (iso.length === 10) {
    if (!at.startsWith(iso)) return 'on another day'
    return precision === 'day' ? 'as a person took them' : 'of which a person took the day only'
  }
  if (at.slice(0, iso.length) === iso) return 'as a person took them'
  return at.slice(11, 16) === iso.slice(11, 16) ? 'on another day' : 'at another time of day'
}

function describeIt(read: ReadLine): string {
  return read.kind === 'event' ? `${read.event.at} ${read.event.precision}` : read.kind
}

/** Everything that the app does with a timeline, on one whose milestones are spread over it. */
function use({ id, title }: PostMortem, events: readonly TimelineEvent[]): Incident {
  const blank = { ...blankIncident(id.slice(0, 100).trim(), now), title, zone: 'Europe/London' }
  const marked = inOrder(events).map((event, index, { length }) => {
    const name =
      Milestone.options[Math.floor((index * (Milestone.options.length - 1)) / Math.max(1, length - 1))]
    return { kind: 'mark', id: event.id, milestone: name } as const
  })
  const incident = [{ kind: 'add', list: 'timeline', items: [...events] } as const, ...marked].reduce(
    edit,
    blank,
  )
  promise('an incident that can be saved', Incident.safeParse(JSON.parse(JSON.stringify(incident))).success)

  const ordered = inOrder(incident.timeline)
  promise(
    'order',
    ordered.every(
      (event, index) =>
        index === 0 || secondsOf((ordered[index - 1] as TimelineEvent).at) <= secondsOf(event.at),
    ),
  )
  const milestones = milestonesOf(incident.timeline)
  count('events that have a phase', incident.timeline.filter((event) => phaseOf(event, milestones)).length)
  for (const durationStandard of DurationStandard.options) {
    const found = durations({ ...incident, durationStandard })
    promise(
      'no negative duration',
      found.every((one) => one.kind !== 'known' || one.seconds >= 0),
    )
    count(`durations known, by ${durationStandard}`, found.filter((one) => one.kind === 'known').length)
  }
  for (const shownIn of ['UTC', 'Europe/London', 'Australia/Lord_Howe']) {
    for (const { id: _, written: __, ...event } of ordered) {
      const read = readLine(printLine(event, shownIn), {
        after: undefined,
        day: '2000-01-01',
        zone: shownIn,
        now,
      })
      const isSame =
        read.kind === 'event' &&
        JSON.stringify({ ...read.event, written: 0 }) ===
          JSON.stringify({ ...read.event, ...event, written: 0 })
      // What is known to the day begins with the day of its zone, which is another one elsewhere.
      if (event.precision !== 'day' || shownIn === 'UTC')
        promise('a line that is read back as its event', isSame)
    }
  }
  count('gaps', gapsIn(ordered).length)
  count('pairs that may be duplicates', duplicatesIn(ordered).length)
  count('contradictions', problemsIn(ordered).length)
  count('facts without evidence', coverageOf(ordered).bare.length)
  for (const event of ordered) count(`events drawn with ${laneOf(event)}`)
  const report = describe(
    incident,
    usualChoices('engineering'),
    { savedAt: now, sha256: '0'.repeat(64) },
    usualHouse,
  )
  promise('a report', JSON.stringify(report.blocks).includes('Durations') || ordered.length === 0)
  count('reports described')
  return incident
}

/** Each format, named by the post-mortem. */
async function print(incident: Incident, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const record = { sha256: '0'.repeat(64), savedAt: now }
  const name = incident.id.replace(/[^\w-]+/g, '-')
  for (const format of ['pdf', 'docx', 'svg'] as const) {
    const path = join(folder, `${name}.${format}`)
    const order = {
      incident,
      choices: usualChoices('engineering'),
      house: usualHouse,
      record,
      format,
      path,
      fontsFolder: 'out/desktop/fonts',
    } as const
    const end = await exportReport(order, () => {})
    promise(`a ${format} file`, end.kind === 'done')
    count(`${format} files written`)
  }
}

function promise(what: string, isKept: boolean): void {
  if (isKept) return
  count('broken promises')
  count(`broken: ${what}`)
}
