import { basename, join, normalize } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IncidentId } from '../../../../domain/incident'
import { defaultArchiveFolder } from '../../../../electron/archive/archive-folder'
import { fileNameFor, placeOf } from '../../../../electron/archive/file-name'

describe('the file of an incident', () => {
  it.each([
    ['INC-2026-042', 'INC-2026-042.json'],
    ['Payments / EU #7', 'Payments%20%2F%20EU%20%237.json'],
    ['ÜBER', '%C3%9CBER.json'],
    ['..', '%2E..json'],
    ['../../etc/passwd', '%2E.%2F..%2Fetc%2Fpasswd.json'],
    ['C:\\x', 'C%3A%5Cx.json'],
    ['.hidden', '%2Ehidden.json'],
    ['con', '~con.json'],
    ['LPT1.txt', '~LPT1.txt.json'],
    ['console', 'console.json'],
    ['~con', '%7Econ.json'],
    ['100%', '100%25.json'],
  ])('%s is %s', (id, name) => {
    expect(fileNameFor(id)).toBe(name)
  })

  const id = fc
    .oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 100 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
    )
    .filter((text) => IncidentId.safeParse(text).success)

  it('never leaves the folder, and is short enough for any file system', () => {
    fc.assert(
      fc.property(id, (made) => {
        const name = fileNameFor(made)
        expect(name).toMatch(/^[A-Za-z0-9%~_-][A-Za-z0-9%~._-]*\.json$/)
        expect(normalize(join('/archive', name))).toBe(`/archive/${basename(name)}`)
        expect(name.length).toBeLessThanOrEqual(200)
      }),
      { numRuns: 2000, seed: 20260311 },
    )
  })

  it('is another one for another id', () => {
    fc.assert(
      fc.property(fc.array(id, { minLength: 2, maxLength: 20 }), (ids) => {
        const different = new Set(ids)
        expect(new Set([...different].map(fileNameFor)).size).toBe(different.size)
      }),
      { numRuns: 500, seed: 20260311 },
    )
  })

  it('of two long ids that begin alike is not the same', () => {
    const long = '事故'.repeat(49)
    expect(fileNameFor(`${long}一`)).not.toBe(fileNameFor(`${long}二`))
  })

  it('of ids that differ in case only has the same place', () => {
    expect(placeOf('INC-1')).toBe(placeOf('inc-1'))
    expect(placeOf('INC-1')).not.toBe(placeOf('INC-10'))
  })
})

describe('the archive of the app', () => {
  it.each([
    ['linux', {}, '/home/noor', '/home/noor/.config/Debrief/archive'],
    ['linux', { XDG_CONFIG_HOME: '/data/config' }, '/home/noor', '/data/config/Debrief/archive'],
    ['linux', { XDG_CONFIG_HOME: '' }, '/home/noor', '/home/noor/.config/Debrief/archive'],
    ['darwin', {}, '/Users/noor', '/Users/noor/Library/Application Support/Debrief/archive'],
    [
      'win32',
      { APPDATA: 'C:\\Users\\noor\\AppData\\Roaming' },
      'C:\\Users\\noor',
      'C:\\Users\\noor\\AppData\\Roaming\\Debrief\\archive',
    ],
    ['win32', {}, 'C:\\Users\\noor', 'C:\\Users\\noor\\AppData\\Roaming\\Debrief\\archive'],
  ] as const)('on %s with %j is where Electron keeps the app’s data', (platform, env, home, folder) => {
    expect(defaultArchiveFolder(platform, env, home)).toBe(folder)
  })
})
