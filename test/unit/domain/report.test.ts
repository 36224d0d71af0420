import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readExchange } from '../../../domain/exchange/read-exchange'
import type { Incident } from '../../../domain/incident'
import { describe } from '../../../domain/report/describe'
import { aFullIncident } from '../../support/incidents'

const record = { sha256: 'a'.repeat(64), savedAt: '2026-10-16T09:00:00Z' }

test('every word of the sample that fills every field stands in the report', () => {
  const incident = sample('INC-2026-107')
  const report = squeezed(JSON.stringify(describe(incident, 'engineering', record)))
  const missing = textsOf(incident).filter((text) => !report.includes(squeezed(text)))
  expect(missing).toEqual([])
})

test('attachments are named with their size and SHA-256, and not at all where there are none', () => {
  const report = (incident: Incident) => squeezed(JSON.stringify(describe(incident, 'engineering', record)))
  const [attachment] = aFullIncident().attachments
  for (const words of [
    'Evidence and attachments',
    'pool usage.png',
    '48 KB',
    'The pool was full from 14:00 on',
  ]) {
    expect(report(aFullIncident())).toContain(squeezed(words))
  }
  expect(report(aFullIncident())).toContain(attachment?.sha256)
  expect(report(aFullIncident({ attachments: [] }))).not.toContain('attachments')
})

test('the same record gives the same report', () => {
  const incident = sample('INC-2026-107')
  expect(describe(incident, 'engineering', record)).toEqual(describe(incident, 'engineering', record))
})

test('what is not known is said to be not known, not left out', () => {
  const report = JSON.stringify(describe(sample('INC-2026-042'), 'engineering', record))
  for (const words of ['No summary recorded', 'Not known', 'No whys recorded', 'No action items recorded']) {
    expect(report).toContain(words)
  }
})

function sample(id: string): Incident {
  const json = JSON.parse(readFileSync(`assets/samples/${id}.json`, 'utf8'))
  const read = readExchange(json, '2026-10-16T09:00:00Z', `${id}.json`)
  if (read.kind === 'failed') throw new Error(read.reason)
  return read.incident
}

/** What a person wrote: all texts but ids, times, and the words for a choice that is not printed as such. */
function textsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') {
    const isWritten = !['id', 'parent', 'alsoExplains', 'factor', 'precision', 'visibility'].includes(key)
    const isTime = /^\d{4}-\d{2}-\d{2}(T|$)/.test(value)
    return isWritten && !isTime && value !== '' ? value.split(/\n+(?:- )?/) : []
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => textsOf(inner, Array.isArray(value) ? key : name))
}

/** Letters and digits only: marks, quotes and the report's own structure fall between them. */
function squeezed(text: string): string {
  return text
    .replace(/"(kind|text|bold|italic|code|struck|href|content)":("(text|link|break)",?|true,?)?/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()
}
