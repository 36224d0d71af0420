import type { Incident } from '../incident'
import { sentenceCase } from '../sentences'
import { templateOf } from '../templates'
import { wallClock } from '../time'
import { dateText } from '../time-text'
import type { Block, Inline, RecordFacts } from './report'
import { heading, plain } from './words'

/** What identifies this document and proves which record it was made from. */
export function describeControl(incident: Incident, record: RecordFacts): Block[] {
  const { date, time } = wallClock(record.savedAt, 'UTC')
  const row = (label: string, content: readonly Inline[]) => ({ label, content })
  return [
    heading(1, 'Document control'),
    {
      kind: 'facts',
      rows: [
        row('Incident', plain(incident.id)),
        row('Severity', plain(incident.severity)),
        row('Status', plain(sentenceCase(incident.status))),
        row('Revision', plain(String(incident.revision))),
        row('Classification', plain(sentenceCase(incident.classification))),
        row('Template', plain(templateOf(incident).label)),
        row('Written for', plain(templateOf(incident).readers)),
        row('Begun', plain(dateText(wallClock(incident.openedAt, incident.zone).date))),
        row('Record saved', plain(`${dateText(date)}, ${time} UTC`)),
        ...(incident.tags.length > 0 ? [row('Tags', plain(incident.tags.join(', ')))] : []),
        ...otherData(incident),
        ...(record.version ? [row('Version in the history', versionText(record.version))] : []),
        row('SHA-256 of the record', [{ kind: 'text', text: record.sha256, code: true }]),
      ],
    },
  ]
}

/** Enough of the hash to find it again; whoever has the archive can compare it with the version there. */
function versionText({ number, head }: NonNullable<RecordFacts['version']>): Inline[] {
  return [...plain(`${number}, chain head `), { kind: 'text', text: head.slice(0, 16), code: true }]
}

/** What an imported document said under keys that have no place elsewhere. */
function otherData({ exchange }: Incident): { label: string; content: Inline[] }[] {
  return Object.entries(exchange?.extra ?? {}).map(([key, value]) => ({
    label: `Imported: ${key}`,
    content: plain(typeof value === 'string' ? value : JSON.stringify(value)),
  }))
}
