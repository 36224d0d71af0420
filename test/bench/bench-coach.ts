import { existsSync } from 'node:fs'
import { checkAction } from '../../domain/coach/action/check-action'
import { coach } from '../../domain/coach/coach'
import { bareLine, checkNarrative } from '../../domain/coach/narrative'
import { placesOf } from '../../domain/coach/places'
import { usualSettings } from '../../domain/coach/settings'
import { type Labelled, labelledIn } from '../support/labelled'
import { blameful } from '../unit/domain/coach/blameful-sentences'
import { blameless } from '../unit/domain/coach/blameless-sentences'
import { longNarrative } from './made-up-incidents'
import type { Measurement } from './measurement'
import { inTurns, median, timed } from './rounds'

/**
 * How much of what a reviewer would flag the coach flags, and how much else; and how long 10,000 words take it.
 * The sentences are those of a file of labelled ones, one JSON object a line with `text`, `task` ("action_item",
 * "blame") and `label` ("vague", "concrete", "blameful", "blameless"; "borderline" is left out), named with
 * --labels FILE or DEBRIEF_LABELS. Without one they are our own, which the rules were written beside.
 */
export async function benchCoach(): Promise<Measurement[]> {
  const file = labelsFile()
  const labelled = file === undefined ? ourOwn() : labelledIn(file)
  const note =
    file === undefined ? 'our own sentences; name others with --labels FILE or DEBRIEF_LABELS' : undefined
  const about = bareLine(usualSettings)
  const actions = labelled.filter(({ task }) => task === 'action_item')
  const narrative = labelled.filter(({ task }) => task === 'blame')
  return [
    ...judged('vague actions', actions, (text) => checkAction(text).length > 0, {
      precision: 90,
      recall: 80,
      note,
    }),
    ...judged('blameful sentences', narrative, (text) => checkNarrative(text, about).length > 0, {
      precision: 90,
      recall: 85,
      note,
    }),
    await read(10_000),
  ]
}

function labelsFile(): string | undefined {
  const at = process.argv.indexOf('--labels')
  const file = at < 0 ? process.env.DEBRIEF_LABELS : (process.argv[at + 1] ?? '')
  if (file === undefined || existsSync(file)) return file
  console.error(`There is no file "${file}". Label sentences yourself, one a line: ${example}`)
  process.exit(2)
}

const example = '{"text": "Improve testing", "task": "action_item", "label": "vague"}'

function ourOwn(): Labelled[] {
  const told = (texts: readonly string[], label: 'blameful' | 'blameless') =>
    texts.map((text) => ({ text, task: 'blame' as const, label }))
  return [
    ...labelledIn('test/fixtures/coach/actions.jsonl'),
    ...told(blameful, 'blameful'),
    ...told(blameless, 'blameless'),
  ]
}

type Asked = { readonly precision: number; readonly recall: number; readonly note: string | undefined }

function judged(
  what: string,
  labelled: readonly Labelled[],
  isFlagged: (text: string) => boolean,
  { precision, recall, note }: Asked,
): Measurement[] {
  const isWrong = ({ label }: Labelled) => label === 'vague' || label === 'blameful'
  const flagged = labelled.filter(({ text }) => isFlagged(text))
  const right = flagged.filter(isWrong)
  const falsely = flagged.filter((each) => !isWrong(each))
  const wanted = labelled.filter(isWrong)
  const missed = wanted.filter((each) => !right.includes(each))
  return [
    {
      name: `${what}: precision, of ${flagged.length} flagged`,
      unit: '%',
      ours: (100 * right.length) / flagged.length,
      bar: { kind: 'reached', least: precision },
      note,
      misses: falsely.map(({ text }) => `flagged: ${text}`),
    },
    {
      name: `${what}: recall, of ${wanted.length}`,
      unit: '%',
      ours: (100 * right.length) / wanted.length,
      bar: { kind: 'reached', least: recall },
      misses: missed.map(({ text }) => `not flagged: ${text}`),
    },
  ]
}

/** Beside splitting the same text into words. */
async function read(words: number): Promise<Measurement> {
  const incident = longNarrative(words)
  const text = placesOf(incident)
    .map((place) => place.text)
    .join('\n')
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
  let found = 0
  const times = await inTurns(
    {
      coach: () => timed(async () => coach(incident, usualSettings)),
      segmenter: () =>
        timed(async () => {
          for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) found++
        }),
    },
    20,
  )
  if (found === 0) throw new Error('The reference found no words.')
  return {
    name: `the coach reads ${words} words`,
    unit: 'ms',
    ours: median(times.coach),
    reference: { name: 'splitting them into words (Intl.Segmenter)', value: median(times.segmenter) },
    bar: { kind: 'units', most: 50 },
  }
}
