import type { ExportChoices } from '../../export-choices'
import type { Incident } from '../../incident'
import { wallClock } from '../../time'
import { dateIn, momentIn } from '../dates'
import { versionText } from '../describe-control'
import { controlWords, nameOf, pageWords, specificationWords as words } from '../fixed-words'
import { inlinesOf } from '../markdown'
import type { Block, Inline } from '../report'
import type { Telling } from '../telling'
import { heading, plain, plainCell, textOf } from '../words'
import { specifiedActions } from './requirements'

/** What an incident is called in documents, whether or not it has a title. */
export function incidentTitle({ title }: Incident): string {
  return title.trim() === '' ? pageWords.untitled : title
}

/** The feature, or how many there are. */
export function specificationTitle(incident: Incident, choices: ExportChoices): string {
  const features = specifiedActions({ incident, choices }).map(({ missingFeature = '' }) => missingFeature)
  const [first] = features
  if (first === undefined) return incidentTitle(incident)
  return features.length === 1 ? textOf(inlinesOf(first)) : words.titleOf(features.length)
}

/** What the specification is, what it was drafted from, and that nobody has approved it: the record's signatures are not its own. */
export function specificationControl({ incident, record, house }: Telling): Block[] {
  const { id, revision, classification } = incident
  const row = (label: string, content: readonly Inline[]) => ({ label, content })
  return [
    heading(1, controlWords.title, 'control'),
    {
      kind: 'facts',
      rows: [
        row(words.draftedFrom, plain(words.recordIs(id, incident.title, revision))),
        row(controlWords.status, plain(words.state)),
        row(controlWords.classification, plain(nameOf.classification[classification])),
        row(controlWords.distribution, plain(controlWords.distributionOf[classification])),
        row(controlWords.saved, plain(momentIn(house, record.savedAt, 'UTC'))),
        ...(record.version ? [row(controlWords.version, versionText(record.version))] : []),
        row(controlWords.sha256, [{ kind: 'text', text: record.sha256, code: true }]),
      ],
    },
    heading(2, words.history),
    {
      kind: 'table',
      caption: words.historyCaption,
      head: words.historyHead,
      widths: [0.14, 0.24, 0.38, 0.24],
      rows: [
        [
          plainCell('1'),
          plainCell(dateIn(house, wallClock(record.savedAt, 'UTC').date)),
          plainCell(words.drafted(id, revision)),
          plainCell(words.nobodyYet),
        ],
      ],
    },
  ]
}
