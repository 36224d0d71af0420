import type { Incident } from '../incident'
import { type Duration, durations, impactDuration } from '../metrics'
import { durationText } from '../time-text'
import { isTimed, milestonesOf } from '../timeline'
import { shortMomentIn } from './dates'
import { lengthText } from './describe-timeline'
import { appendixWords, impactWords } from './fixed-words'
import type { Block, Cell } from './report'
import { isShown } from './shown'
import type { Telling } from './telling'
import { heading, paragraph, plain, plainCell } from './words'

/** What the figures were worked out from, and what was measured elsewhere. */
export function describeAppendices(telling: Telling): Block[] {
  return [...durationsAppendix(telling), ...metricsAppendix(telling)]
}

export const durationsAnchor = 'appendix-durations'
export const metricsAnchor = 'appendix-measurements'

function durationsAppendix(telling: Telling): Block[] {
  const { incident } = telling
  return [
    heading(1, appendixWords.title, durationsAnchor),
    paragraph(appendixWords.rules),
    {
      kind: 'table',
      caption: appendixWords.measured,
      head: appendixWords.measuredHead,
      widths: [0.155, 0.215, 0.215, 0.21, 0.205],
      rows: [
        ...impactRow(telling),
        ...durations(incident).map((duration): Cell[] => [
          plainCell(duration.name),
          ...endsOf(duration, telling),
          plainCell(lengthText(duration)),
          plainCell(duration.definition),
        ]),
      ],
    },
  ]
}

function impactRow({ incident, house }: Telling): Cell[][] {
  const impact = impactDuration(incident)
  if (!impact) return []
  return [
    [
      plainCell(appendixWords.impact),
      plainCell(shortMomentIn(house, impact.began)),
      plainCell(shortMomentIn(house, impact.ended)),
      plainCell(durationText(impact.seconds)),
      plainCell(appendixWords.impactDefinition(impact.from)),
    ],
  ]
}

/** Where one of them is not known, it is seen which. */
function endsOf({ from, to }: Duration, { incident, house }: Telling): Cell[] {
  const milestones = milestonesOf(incident.timeline)
  return [from, to].map((name) => {
    const event = milestones.get(name)
    if (!event) return plainCell(appendixWords.notMarked)
    return plainCell(isTimed(event) ? shortMomentIn(house, event.at) : appendixWords.untimed)
  })
}

function metricsAppendix({ incident, choices }: Telling): Block[] {
  const metrics = metricsOf(incident)
  if (metrics.length === 0 || !isShown('impact.metrics', choices.edition)) return []
  return [
    heading(1, appendixWords.metrics, metricsAnchor),
    paragraph(appendixWords.metricsAre),
    {
      kind: 'table',
      caption: impactWords.metricsCaption,
      head: impactWords.metricsHead,
      widths: [0.5, 0.5],
      rows: metrics.map(({ name, value }) => [
        { content: [{ kind: 'text', text: name, code: true }] },
        { content: plain(value) },
      ]),
    },
  ]
}

/** Measured figures with their names, as given. */
export function metricsOf({ impact }: Incident): { readonly name: string; readonly value: string }[] {
  return Object.entries(impact.metrics).map(([name, value]) => ({
    name,
    value: typeof value === 'string' ? value : JSON.stringify(value),
  }))
}
