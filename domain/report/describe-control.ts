import type { Incident } from '../incident'
import { templateOf } from '../templates'
import { wallClock } from '../time'
import { dateIn, momentIn } from './dates'
import { controlWords, nameOf } from './fixed-words'
import type { Block, Inline, RecordFacts } from './report'
import type { Telling } from './telling'
import { heading, plain } from './words'

/** What identifies this document and proves which record it was made from. */
export function describeControl({ incident, record, house }: Telling): Block[] {
  const row = (label: string, content: readonly Inline[]) => ({ label, content })
  return [
    heading(1, controlWords.title),
    {
      kind: 'facts',
      rows: [
        row(controlWords.incident, plain(incident.id)),
        row(controlWords.severity, plain(incident.severity)),
        row(controlWords.status, plain(nameOf.status[incident.status])),
        row(controlWords.revision, plain(String(incident.revision))),
        row(controlWords.classification, plain(nameOf.classification[incident.classification])),
        row(controlWords.template, plain(templateOf(incident).label)),
        row(controlWords.readers, plain(templateOf(incident).readers)),
        row(controlWords.begun, plain(dateIn(house, wallClock(incident.openedAt, incident.zone).date))),
        row(controlWords.saved, plain(momentIn(house, record.savedAt, 'UTC'))),
        ...(incident.tags.length > 0 ? [row(controlWords.tags, plain(incident.tags.join(', ')))] : []),
        ...otherData(incident),
        ...(record.version ? [row(controlWords.version, versionText(record.version))] : []),
        row(controlWords.sha256, [{ kind: 'text', text: record.sha256, code: true }]),
      ],
    },
  ]
}

/** Enough of the hash to find it again; whoever has the archive can compare it with the version there. */
function versionText({ number, head }: NonNullable<RecordFacts['version']>): Inline[] {
  return [...plain(controlWords.chainHead(number)), { kind: 'text', text: head.slice(0, 16), code: true }]
}

/** What an imported document said under keys that have no place elsewhere. */
function otherData({ exchange }: Incident): { label: string; content: Inline[] }[] {
  return Object.entries(exchange?.extra ?? {}).map(([key, value]) => ({
    label: controlWords.imported(key),
    content: plain(typeof value === 'string' ? value : JSON.stringify(value)),
  }))
}
