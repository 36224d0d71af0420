import type { Note, Why } from '../analysis'
import type { Incident } from '../incident'
import { sentenceCase } from '../sentences'
import { type Cause, causesOf } from '../studio/cause'
import { bonesOf, defenceWords, layersOf, placeWords } from '../studio/sorted-causes'
import { inDepthOrder, meetings, whyNumbers, whyTrees } from '../whys'
import { evidenceOf } from './describe-timeline'
import { blocksOf, bold, inlinesOf } from './markdown'
import type { Block, Inline } from './report'
import { heading, noneRecorded, plain, plainCell } from './words'

export function describeAnalysis(incident: Incident): Block[] {
  const { analysis } = incident
  const causes = causesOf(analysis)
  return [
    heading(1, 'Root cause analysis'),
    {
      kind: 'facts',
      rows: [{ label: 'Root cause category', content: plain(analysis.category || 'Not classified') }],
    },
    heading(2, 'Five whys'),
    ...whysOf(incident),
    heading(2, 'Contributing factors'),
    factorsOf(incident),
    ...byCategory(causes),
    ...byLayer(causes),
  ]
}

function whysOf({ analysis: { whys, problem } }: Incident): Block[] {
  const trees = whyTrees(whys)
  const numbers = whyNumbers(trees)
  const steps = inDepthOrder(trees).map(({ why, depth }) => ({
    depth,
    number: numbers.get(why.id) ?? '',
    question: inlinesOf(why.question || 'Why?'),
    answer: why.answer.trim() === '' ? notAnswered : inlinesOf(why.answer),
    remarks: lines([
      plain(placeWords(why)),
      plain(meetingWords(why, whys, numbers)),
      evidenceOf(why.evidence).slice(1),
    ]),
    isJoined: why.joined,
  }))
  if (steps.length === 0) return [noneRecorded('whys'), ...blocksOf(problem)]
  return [{ kind: 'whys', problem: inlinesOf(problem), steps }]
}

const notAnswered: readonly Inline[] = [{ kind: 'text', text: 'Not answered.', italic: true }]

/** "Also explains why 2b and 3a." */
function meetingWords(why: Why, whys: readonly Why[], numbers: ReadonlyMap<string, string>): string {
  const others = meetings(why, whys).map((id) => numbers.get(id) ?? '')
  return others.length === 0 ? '' : `Also explains why ${others.join(' and ')}.`
}

function factorsOf({ analysis: { factors } }: Incident): Block {
  const items = factors
    .map(({ text, evidence, ...place }) => [
      ...blocksOf(text),
      ...small(lines([plain(placeWords(place)), evidenceOf(evidence).slice(1)])),
    ])
    .filter((blocks) => blocks.length > 0)
  return items.length === 0 ? noneRecorded('contributing factors') : { kind: 'list', isOrdered: false, items }
}

/** The same causes once more, as far as they are filed in a category. */
function byCategory(causes: readonly Cause[]): Block[] {
  const filed = bonesOf(causes).flatMap((bone) => bone.causes)
  if (filed.length === 0) return []
  return [
    heading(2, 'Causes by category'),
    {
      kind: 'table',
      head: ['Category', 'Cause'],
      widths: [0.28, 0.72],
      rows: filed.map((cause) => [plainCell(cause.category), { content: called(cause) }]),
    },
  ]
}

/** And as far as they are filed in a layer, in the order that a hazard passes them. */
function byLayer(causes: readonly Cause[]): Block[] {
  const filed = layersOf(causes).flatMap((layer) => layer.causes)
  if (filed.length === 0) return []
  return [
    heading(2, 'Layers of defence'),
    {
      kind: 'table',
      head: ['Layer', 'What became of it', 'Cause'],
      widths: [0.18, 0.2, 0.62],
      rows: filed.map((cause) => [
        plainCell(sentenceCase(cause.layer ?? '')),
        {
          content: plain(defenceWords(cause.defence)),
          ...(cause.defence === 'held' ? { tone: 'good' } : {}),
        },
        { content: called(cause) },
      ]),
    },
  ]
}

function called({ label, text }: Cause): Inline[] {
  return [...bold(plain(`${label}: `)), ...inlinesOf(text)]
}

function small(content: readonly Inline[]): Block[] {
  return content.length === 0 ? [] : [{ kind: 'paragraph', content, style: 'small' }]
}

/** Each on a line of its own, those that say nothing left out. */
function lines(all: readonly (readonly Inline[])[]): Inline[] {
  return all
    .filter((line) => line.length > 0)
    .flatMap((line, index) => [...(index > 0 ? [{ kind: 'break' } as const] : []), ...line])
}
export function describeLessons({ analysis }: Incident): Block[] {
  return [
    heading(1, 'Lessons'),
    heading(2, 'What went well'),
    notes(analysis.wentWell, 'successes'),
    heading(2, 'What went poorly'),
    notes(analysis.wentPoorly, 'difficulties'),
    heading(2, 'Where we got lucky'),
    notes(analysis.gotLucky, 'strokes of luck'),
    heading(2, 'What surprised us'),
    notes(analysis.surprises, 'surprises'),
  ]
}

function notes(list: readonly Note[], what: string): Block {
  const items = list.map((note) => blocksOf(note.text)).filter((blocks) => blocks.length > 0)
  return items.length === 0 ? noneRecorded(what) : { kind: 'list', isOrdered: false, items }
}
