import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { NotedExport } from '../../../../../domain/exported'
import { noteExportsIn, readRegisterIn } from '../../../../../electron/archive/exports/register-in'
import { verifyFolder } from '../../../../../electron/archive/history/verify-folder'
import { aFolderWith, anArchive, openedAt } from '../../../../support/archives'
import { aProtectedFolder } from '../../../../support/protection'

const noted = (fileName: string): NotedExport => ({
  sha256: 'a'.repeat(64),
  fileName,
  format: 'pdf',
  edition: 'board',
  incidentId: 'INC-1',
  revision: 1,
  recordSha256: 'b'.repeat(64),
  at: openedAt,
  notes: [],
  keptSha256: 'c'.repeat(64),
})

const namesIn = async (...given: Parameters<typeof readRegisterIn>) => {
  const register = await readRegisterIn(...given)
  return register.kind === 'read' ? register.exports.map(({ fileName }) => fileName) : register.reason
}

test('what leaves an archive is remembered in order, whoever noted it', async () => {
  const folder = await aFolderWith()
  expect(await noteExportsIn(folder, [noted('one.pdf')], openedAt)).toMatchObject({ kind: 'read' })
  const archive = await anArchive(folder)
  await archive.noteExports([noted('two.pdf'), noted('three.pdf')])
  expect(await namesIn(folder, openedAt)).toEqual(['one.pdf', 'two.pdf', 'three.pdf'])
})

test('nothing is noted in an archive that another program has open', async () => {
  const folder = await aFolderWith()
  await anArchive(folder)
  expect(await noteExportsIn(folder, [noted('one.pdf')], openedAt)).toMatchObject({ kind: 'failed' })
  expect(await namesIn(folder, openedAt)).toEqual([])
})

test('in a protected archive nobody reads what left it without the key', async () => {
  const { folder, key } = await aProtectedFolder()
  await noteExportsIn(folder, [noted('Acme dossier.pdf')], openedAt, key)
  const files = readdirSync(folder).filter((name) => name.startsWith('exports.json'))
  expect(files.length).toBeGreaterThan(0)
  for (const name of files) expect(readFileSync(join(folder, name)).includes('Acme')).toBe(false)
  expect(await namesIn(folder, openedAt, key)).toEqual(['Acme dossier.pdf'])
})

test('a damaged register is told, and what it held before its last change is still known', async () => {
  const folder = await aFolderWith()
  await noteExportsIn(folder, [noted('one.pdf')], openedAt)
  await noteExportsIn(folder, [noted('two.pdf')], openedAt)
  writeFileSync(join(folder, 'exports.json'), '{"for')
  expect(await namesIn(folder, openedAt)).toEqual(['one.pdf'])
  expect(await verifyFolder(folder, undefined, openedAt)).toMatchObject({
    findings: [{ message: 'The exports that were noted, exports.json, are damaged.' }],
  })
})
