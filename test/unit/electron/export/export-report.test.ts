import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeExchange } from '../../../../domain/exchange/write-exchange'
import { usualChoices } from '../../../../domain/export-choices'
import { usualHouse } from '../../../../domain/house'
import { exportReport } from '../../../../electron/export/export-report'
import type { ExportOrder } from '../../../../electron/work/export-messages'
import { theFonts } from '../../../support/fonts'
import { aFullIncident, anIncident } from '../../../support/incidents'
import { tempFolder } from '../../../support/temp-folder'

const fontsFolder = theFonts().folder
const incident = aFullIncident({ redactions: [] })
const record = { sha256: 'a'.repeat(64), savedAt: '2026-10-12T15:20:00Z' }

function anOrder(order: Pick<ExportOrder, 'format' | 'path'> & Partial<ExportOrder>): ExportOrder {
  return { incident, choices: usualChoices('engineering'), house: usualHouse, record, fontsFolder, ...order }
}

test.each([
  ['pdf', '%PDF-1.7'],
  ['docx', 'PK\x03\x04'],
  ['svg', '<svg xmlns='],
  ['png', '\x89PNG'],
] as const)('a %s is made and written', async (format, begins) => {
  const path = join(tempFolder(), `report.${format}`)
  const end = await exportReport(anOrder({ format, path }), () => undefined)
  const file = readFileSync(path)
  expect(end).toMatchObject({ kind: 'done', bytes: file.length, recordSha256: record.sha256 })
  expect(file.toString('latin1', 0, begins.length)).toBe(begins)
})

test('the record itself is written as exchange JSON', async () => {
  const path = join(tempFolder(), 'incident.json')
  await exportReport(anOrder({ format: 'json', path }), () => undefined)
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(writeExchange(incident))
})

test('a drawing of its own hides nothing that turns the reading order', async () => {
  const path = join(tempFolder(), 'timeline.svg')
  const turned = { ...incident, title: 'invoice\u202efdp.exe', id: 'INC-\u202e42' }
  await exportReport(anOrder({ format: 'svg', path, incident: turned }), () => undefined)
  const svg = readFileSync(path, 'utf8')
  expect(svg).toContain('[U+202E]')
  expect(svg).not.toContain('\u202e')
})

test('what the reader should know comes with the end', async () => {
  const order = anOrder({
    format: 'pdf',
    path: join(tempFolder(), 'report.pdf'),
    incident: anIncident({ summary: 'Deployed \ue000' }),
  })
  expect(await exportReport(order, () => undefined)).toMatchObject({
    kind: 'done',
    notes: expect.arrayContaining([expect.stringContaining('U+E000')]),
  })
})

test('a chart of an incident without events is a failure in words, and writes nothing', async () => {
  const path = join(tempFolder(), 'chart.png')
  const order = anOrder({ format: 'png', path, incident: anIncident({ timeline: [] }) })
  expect(await exportReport(order, () => undefined)).toMatchObject({ kind: 'failed' })
  expect(existsSync(path)).toBe(false)
})

test('a folder that is gone is a failure in words, not a crash', async () => {
  const order = anOrder({ format: 'docx', path: join(tempFolder(), 'gone', 'report.docx') })
  expect(await exportReport(order, () => undefined)).toMatchObject({ kind: 'failed' })
})

test('progress only goes forward, and is told at most once for each percent', async () => {
  const told: number[] = []
  const order = anOrder({ format: 'pdf', path: join(tempFolder(), 'report.pdf') })
  await exportReport(order, (share) => told.push(Math.floor(share * 100)))
  expect(told).toEqual([...new Set(told)].sort((a, b) => a - b))
  expect(told.length).toBeGreaterThan(5)
})

test('a document that is only looked at is handed back, and nothing is written', async () => {
  const end = await exportReport(anOrder({ format: 'pdf', path: undefined }), () => undefined)
  const bytes = end.kind === 'done' ? end.document : undefined
  expect(Buffer.from(bytes ?? []).toString('latin1', 0, 8)).toBe('%PDF-1.7')
})
