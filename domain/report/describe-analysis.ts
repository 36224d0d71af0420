import type { Note, Why } from '../analysis'
import type { Incident } from '../incident'
import { type Cause, causesOf } from '../studio/cause'
import { bonesOf, layersOf } from '../studio/sorted-causes'
import { inDepthOrder, meetings, whyNumbers, whyTrees } from '../whys'
import { evidenceOf } from './describe-timeline'
import { analysisWords, lessonsWords, missingWords, nameOf } from './fixed-words'
import { blocksOf, bold, inlinesOf } from './markdown'
import type { Block, Inline } from './report'
import type { Telling } from './telling'
import { heading, noneRecorded, plain, plainCell } from './words'

export function describeAnalysis({ incident }: Telling): Block[] {
  const { analysis } = incident
  const causes = causesOf(analysis)
  return [
    heading(1, analysisWords.title, 'causes'),
    {
      kind: 'facts',
      rows: [
        { label: analysisWords.category, content: plain(analysis.category || analysisWords.notClassified) },
      ],
    },
    heading(2, analysisWords.whys, 'whys'),
    ...whysOf(incident),
    heading(2, analysisWords.factors, 'factors'),
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
    question: inlinesOf(why.question || analysisWords.why),
    answer: why.answer.trim() === '' ? notAnswered : inlinesOf(why.answer),
    remarks: lines([
      plain(placeText(why)),
      plain(meetingWords(why, whys, numbers)),
      evidenceOf(why.evidence).slice(1),
    ]),
    isJoined: why.joined,
  }))
  if (steps.length === 0) return [noneRecorded(analysisWords.noWhys), ...blocksOf(problem)]
  return [{ kind: 'whys', problem: inlinesOf(problem), steps }]
}

const notAnswered: readonly Inline[] = [{ kind: 'text', text: missingWords.notAnswered, italic: true }]

/** "Also explains why 2b and 3a." */
function meetingWords(why: Why, whys: readonly Why[], numbers: ReadonlyMap<string, string>): string {
  const others = meetings(why, whys).map((id) => numbers.get(id) ?? '')
  return others.length === 0 ? '' : analysisWords.alsoExplains(others)
}

function factorsOf({ analysis: { factors } }: Incident): Block {
  const items = factors
    .map(({ text, evidence, ...place }) => [
      ...blocksOf(text),
      ...small(lines([plain(placeText(place)), evidenceOf(evidence).slice(1)])),
    ])
    .filter((blocks) => blocks.length > 0)
  return items.length === 0
    ? noneRecorded(analysisWords.noFactors)
    : { kind: 'list', isOrdered: false, items }
}

/** The same causes once more, as far as they are filed in a category. */
function byCategory(causes: readonly Cause[]): Block[] {
  const filed = bonesOf(causes).flatMap((bone) => bone.causes)
  if (filed.length === 0) return []
  return [
    heading(2, analysisWords.byCategory),
    {
      kind: 'table',
      caption: analysisWords.byCategoryCaption,
      head: analysisWords.byCategoryHead,
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
    heading(2, analysisWords.byLayer),
    {
      kind: 'table',
      caption: analysisWords.byLayerCaption,
      head: analysisWords.byLayerHead,
      widths: [0.18, 0.2, 0.62],
      rows: filed.map((cause) => [
        plainCell(cause.layer ? nameOf.layer[cause.layer] : ''),
        {
          content: plain(cause.defence ? nameOf.defence[cause.defence] : analysisWords.notSaid),
          ...(cause.defence === 'held' ? { tone: 'good' } : {}),
        },
        { content: called(cause) },
      ]),
    },
  ]
}

/** "Configuration · Runtime guard: was not there"; empty where nothing is filed. */
function placeText({ category, layer, defence }: Pick<Cause, 'category' | 'layer' | 'defence'>): string {
  const state = defence === undefined ? '' : nameOf.defence[defence]
  const layerText =
    layer === undefined ? state : `${nameOf.layer[layer]}${state && `: ${state.toLowerCase()}`}`
  return [category.trim(), layerText].filter((words) => words !== '').join(' · ')
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
export function describeLessons({ incident: { analysis } }: Telling): Block[] {
  return [
    heading(1, lessonsWords.title),
    heading(2, lessonsWords.well),
    notes(analysis.wentWell, lessonsWords.noWell),
    heading(2, lessonsWords.poorly),
    notes(analysis.wentPoorly, lessonsWords.noPoorly),
    heading(2, lessonsWords.lucky),
    notes(analysis.gotLucky, lessonsWords.noLucky),
    heading(2, lessonsWords.surprises),
    notes(analysis.surprises, lessonsWords.noSurprises),
  ]
}

function notes(list: readonly Note[], what: string): Block {
  const items = list.map((note) => blocksOf(note.text)).filter((blocks) => blocks.length > 0)
  return items.length === 0 ? noneRecorded(what) : { kind: 'list', isOrdered: false, items }
}
