import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readExchange } from '../../../domain/exchange/read-exchange'
import type { Incident } from '../../../domain/incident'
import { aFullIncident } from '../../support/incidents'
import { described } from '../../support/reports'
import { aWhy } from '../../support/whys'

const record = { sha256: 'a'.repeat(64), savedAt: '2026-10-16T09:00:00Z' }

test('every word of the sample that fills every field stands in the report', () => {
  const incident = sample('INC-2026-107')
  const report = squeezed(JSON.stringify(described(incident, 'engineering', record)))
  const missing = textsOf(incident).filter((text) => !report.includes(squeezed(text)))
  expect(missing).toEqual([])
})

test('attachments are named with their size and SHA-256, and not at all where there are none', () => {
  const report = (incident: Incident) => squeezed(JSON.stringify(described(incident, 'engineering', record)))
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

test('where causes are filed is printed with them, and sorted once more by category and by layer', () => {
  const report = squeezed(JSON.stringify(described(aFullIncident(), 'engineering', record)))
  for (const words of [
    'Infrastructure and capacity · Runtime guard: was not there Evidence: Grafana: pool usage',
    'Causes by category',
    'Environment and traffic',
    'Layers of defence',
    'Let it through',
    'Factor 1: A campaign doubled the load',
  ]) {
    expect(report).toContain(squeezed(words))
  }
  const unfiled = squeezed(JSON.stringify(described(sample('INC-2026-042'), 'engineering', record)))
  expect(unfiled).not.toContain('layersofdefence')
})

test('the report says where branches of the whys meet again, and which is still open', () => {
  const { analysis } = aFullIncident()
  const whys = [aWhy('a'), aWhy('b', 'a', ''), { ...aWhy('c', 'a'), alsoExplains: ['b', 'gone'] }]
  const report = JSON.stringify(
    described(aFullIncident({ analysis: { ...analysis, whys } }), 'engineering', record),
  )
  expect(report).toContain('Also explains why 2a.')
  expect(report).toContain('Not answered.')
})

test('the same record gives the same report', () => {
  const incident = sample('INC-2026-107')
  expect(described(incident, 'engineering', record)).toEqual(described(incident, 'engineering', record))
})

test('what is not known is said to be not known, not left out', () => {
  const report = JSON.stringify(described(sample('INC-2026-042'), 'engineering', record))
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
    const isWritten = ![
      'id',
      'parent',
      'alsoExplains',
      'factor',
      'precision',
      'visibility',
      'defence',
    ].includes(key)
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
