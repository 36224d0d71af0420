import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ExportManifest } from '../../../../domain/exported'
import { usualHouse } from '../../../../domain/house'
import { countOfFindings } from '../../../../domain/scan/finding-words'
import { sha256OfData } from '../../../../electron/archive/sha256'
import { type Batch, type BatchStep, exportBatch } from '../../../../electron/export/batch/batch'
import { exportReport } from '../../../../electron/export/export-report'
import { theFonts } from '../../../support/fonts'
import { anIncident } from '../../../support/incidents'
import { tempFolder } from '../../../support/temp-folder'

const at = '2026-03-12T09:05:00Z'

/** Writes a set for real; it is cancelled before a document of that number, from 1. */
async function write(batch: Partial<Batch>, cancelledBefore = Number.POSITIVE_INFINITY) {
  const folder = tempFolder()
  const steps: BatchStep[] = []
  const firstPages: (number | undefined)[] = []
  const whole: Batch = {
    ids: ['INC-1'],
    editions: ['board'],
    formats: ['md'],
    rolesForNames: false,
    stamp: undefined,
    folder,
    ...batch,
  }
  let isCancelled = false
  const end = await exportBatch(whole, {
    house: usualHouse,
    fontsFolder: theFonts().folder,
    at,
    take: async (id) => {
      const incident = anIncident({
        id,
        summary: 'We asked r.haddad@meridian-pay.com, who used AKIAIOSFODNN7EXAMPLQ.',
      })
      return { kind: 'kept', incident, record: { sha256: sha256OfData(incident), savedAt: at } }
    },
    write: async (order) => {
      if (steps.length >= cancelledBefore) {
        isCancelled = true
        return { kind: 'cancelled' }
      }
      if (order.path !== undefined) firstPages.push(order.choices.stamp?.first)
      return exportReport(order, () => {})
    },
    isCancelled: () => isCancelled,
    onStep: (step) => steps.push(step),
  })
  const manifest = ExportManifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
  return {
    end,
    steps,
    firstPages,
    files: readdirSync(folder).sort(),
    listed: manifest.files.map(({ fileName }) => fileName),
  }
}

test('what was written before somebody cancelled stays and is listed, and nothing else is there', async () => {
  const { end, files, listed } = await write({ ids: ['INC-1', 'INC-2', 'INC-3'] }, 2)
  expect(end.isCancelled).toBe(true)
  expect(files).toEqual(['INC-1 post-mortem (board).md', 'SHA256SUMS', 'manifest.json'])
  expect(listed).toEqual(['INC-1 post-mortem (board).md'])
})

test('what looks like a secret or personal data is counted once for each incident, in however many documents', async () => {
  const { end } = await write({ ids: ['INC-1', 'INC-2'], formats: ['md', 'html'] })
  expect(countOfFindings(end.findings)).toBe('2 possible secrets, 2 pieces of personal data')
})

test('two incidents whose names a disk cannot tell apart are two files', async () => {
  const { listed } = await write({ ids: ['INC/1', 'inc-1'] })
  expect(listed).toEqual(['INC-1 post-mortem (board).md', 'inc-1 (2) post-mortem (board).md'])
})

test('it is told before each document which it is, and of how many', async () => {
  const { steps } = await write({ editions: ['board', 'customer'], formats: ['md', 'html'] })
  expect(steps.map(({ done, of, fileName }) => `${done} of ${of}: ${fileName}`)).toEqual([
    '0 of 4: INC-1 post-mortem (board).html',
    '1 of 4: INC-1 post-mortem (board).md',
    '2 of 4: INC-1 post-mortem (customer).html',
    '3 of 4: INC-1 post-mortem (customer).md',
  ])
})

test('where no PDF is wanted none is written, and page numbers go on all the same', async () => {
  const { firstPages, files } = await write({
    ids: ['INC-1', 'INC-2'],
    formats: ['json'],
    stamp: { prefix: 'ACME-', first: 1, digits: 6 },
  })
  expect(firstPages).toEqual([1, expect.any(Number)])
  expect(firstPages[1]).toBeGreaterThan(1)
  expect(files.some((name) => name.endsWith('.pdf'))).toBe(false)
}, 30_000)
