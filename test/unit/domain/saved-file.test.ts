import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { currentSchema, openSavedFile, sealFile } from '../../../domain/saved-file'
import { upgrades } from '../../../domain/upgrades'
import { sha256 } from '../../../electron/archive/sha256'
import { aFullIncident, anIncident } from '../../support/incidents'

const savedAt = '2026-03-12T09:05:00Z'
const saved = (data = anIncident()) => sealFile({ save: 3, savedAt, data }, sha256)
const open = (json: unknown) => openSavedFile(json, sha256)

describe('a saved file', () => {
  it('opens as it was saved', () => {
    const file = saved(aFullIncident())
    expect(open(JSON.parse(JSON.stringify(file)))).toEqual({ kind: 'opened', file })
  })

  it.each([
    ['what it holds', { data: anIncident({ title: 'Nothing happened' }) }],
    ['how often it was saved', { save: 4 }],
    ['when it was saved', { savedAt: '2026-03-12T09:05:01Z' }],
    ['its version', { schema: 1 }],
    ['its version, to one that is still to come', { schema: currentSchema + 1 }],
    ['its checksum', { sha256: sha256('') }],
    ['nothing, but has something added', { more: true }],
  ])('in which somebody changed %s is damaged', (_, change) => {
    expect(open({ ...saved(), ...change })).toEqual({
      kind: 'damaged',
      reason: 'Its contents do not match its checksum.',
    })
  })

  it('with any single bit of it changed is never opened as something else', () => {
    const whole = readFileSync('test/fixtures/saved-files/schema-6/full.json')
    const opened = open(JSON.parse(whole.toString()))
    const escaped: number[] = []
    for (let bit = 0; bit < whole.length * 8; bit += 13) {
      const bytes = Buffer.from(whole)
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      const found = parsed(bytes)
      if (found !== undefined && open(found).kind === 'opened') {
        if (JSON.stringify(open(found)) !== JSON.stringify(opened)) escaped.push(bit)
      }
    }
    expect(escaped).toEqual([])
  })

  it('of a later version is said to be newer, not damaged', () => {
    expect(open({ ...saved(), schema: 99, data: { shape: 'unknown' } })).toEqual({
      kind: 'newer',
      schema: 99,
    })
  })

  it('with a field missing is damaged, and the field is named', () => {
    const { severity: _, ...rest } = anIncident()
    const incomplete = sealFile({ save: 1, savedAt, data: rest as ReturnType<typeof anIncident> }, sha256)
    expect(open(incomplete)).toMatchObject({
      kind: 'damaged',
      reason: expect.stringContaining('data.severity'),
    })
  })

  it.each([
    ['an empty list', []],
    ['nothing', null],
    ['another format', { format: 'x', schema: 1 }],
    ['a text', 'x'],
  ])('that holds %s is damaged', (_, json) => {
    expect(open(json)).toEqual({ kind: 'damaged', reason: 'It is not a Debrief incident file.' })
  })
})

describe('a file that an earlier version of Debrief wrote', () => {
  const versions = Array.from({ length: currentSchema }, (_, index) => index + 1)
  const folderOf = (version: number) => `test/fixtures/saved-files/schema-${version}`
  const stored = (version: number, name: string) =>
    JSON.parse(readFileSync(`${folderOf(version)}/${name}`, 'utf8'))
  const fixtures = versions.flatMap((version) =>
    readdirSync(folderOf(version)).map((name) => ({ version, name, file: stored(version, name) })),
  )

  it.each(fixtures)('opens: $name of version $version', ({ file, version, name }) => {
    expect(file.schema).toBe(version)
    const opened = open(file)
    if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened))
    expect(opened.file).toMatchObject({ schema: currentSchema, save: file.save, savedAt: file.savedAt })
    // The same incident, as the current version stores it.
    expect(opened.file.data).toEqual(stored(currentSchema, name).data)
    // As soon as it is written again, it is a whole file of the current version.
    expect(open(JSON.parse(JSON.stringify(opened.file)))).toEqual(opened)
  })

  it('exercises every upgrade there is', () => {
    const exercised = new Set<number>()
    const watched = upgrades.map((upgrade, index): typeof upgrade => (file) => {
      expect(file.schema).toBe(index + 1)
      exercised.add(index)
      return upgrade(file)
    })
    for (const { file } of fixtures) openSavedFile(file, sha256, watched)
    expect([...exercised]).toEqual(upgrades.map((_, index) => index))
  })

  it('is damaged where its own checksum does not hold', () => {
    const file = stored(1, 'full.json')
    expect(open({ ...file, data: { ...file.data, title: 'Nothing happened' } }).kind).toBe('damaged')
  })
})

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
