import type { Note } from '../analysis'
import type { Incident } from '../incident'
import { inDepthOrder, whyTrees } from '../whys'
import { evidenceOf } from './describe-timeline'
import { blocksOf, inlinesOf } from './markdown'
import type { Block } from './report'
import { heading, noneRecorded, plain } from './words'

export function describeAnalysis({ analysis }: Incident): Block[] {
  const steps = inDepthOrder(whyTrees(analysis.whys))
  return [
    heading(1, 'Root cause analysis'),
    {
      kind: 'facts',
      rows: [{ label: 'Root cause category', content: plain(analysis.category || 'Not classified') }],
    },
    heading(2, 'Five whys'),
    steps.length === 0
      ? noneRecorded('whys')
      : {
          kind: 'whys',
          problem: inlinesOf(analysis.problem),
          steps: steps.map(({ why, depth }) => ({
            depth,
            question: inlinesOf(why.question || 'Why?'),
            answer: inlinesOf(why.answer),
            evidence: evidenceOf(why.evidence).slice(1),
            isJoined: why.joined,
          })),
        },
    ...(steps.length === 0 && analysis.problem !== '' ? blocksOf(analysis.problem) : []),
    heading(2, 'Contributing factors'),
    notes(analysis.factors, 'contributing factors'),
  ]
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
