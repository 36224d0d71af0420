import { describe, expect, it } from 'vitest'
import { openSavedFile } from '../../../domain/saved-file'
import { sha256OfData } from '../../../electron/archive/sha256'
import { aFullIncident, anIncident } from '../../support/incidents'

const saved = (data: unknown = anIncident()) => ({
  format: 'debrief-incident',
  schema: 1,
  save: 3,
  savedAt: '2026-03-12T09:05:00Z',
  sha256: sha256OfData(data),
  data,
})
const open = (json: unknown) => openSavedFile(json, sha256OfData)

describe('a saved file', () => {
  it('opens as it was saved', () => {
    const incident = aFullIncident()
    expect(open(saved(incident))).toMatchObject({ kind: 'opened', file: { save: 3, data: incident } })
  })

  it('opens whatever order another program has put its keys in', () => {
    const { data, ...rest } = saved()
    const reversed = Object.fromEntries(Object.entries(anIncident()).reverse())
    expect(data).toEqual(reversed)
    expect(open({ data: reversed, ...rest }).kind).toBe('opened')
  })

  it('that was changed by hand is damaged, because its checksum no longer holds', () => {
    const file = saved()
    expect(open({ ...file, data: { ...anIncident(), title: 'Nothing happened' } })).toEqual({
      kind: 'damaged',
      reason: 'Its contents do not match its checksum.',
    })
  })

  it('of a later version is said to be newer, not damaged', () => {
    expect(open({ ...saved(), schema: 2, data: { shape: 'unknown' } })).toEqual({ kind: 'newer', schema: 2 })
  })

  it('with a field missing is damaged, and the field is named', () => {
    const { severity: _, ...rest } = anIncident()
    expect(open(saved(rest))).toMatchObject({
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
