import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { realDisk } from '../../../../electron/archive/disk/disk'
import { writeWhole } from '../../../../electron/export/write-file'
import { errno, errnoValues, watchedDisk } from '../../../support/faulty-disk'
import { tempFolder } from '../../../support/temp-folder'

const bytes = Buffer.from('the whole document')

test('a document is written where it was asked for, and nothing is left beside it', async () => {
  const folder = tempFolder()
  expect(await writeWhole(join(folder, 'report.pdf'), bytes)).toEqual({ kind: 'written' })
  expect(readdirSync(folder)).toEqual(['report.pdf'])
  expect(readFileSync(join(folder, 'report.pdf'))).toEqual(bytes)
})

test('a document of the same name is replaced', async () => {
  const path = join(tempFolder(), 'report.pdf')
  writeFileSync(path, 'an older one, and longer than the new')
  await writeWhole(path, bytes)
  expect(readFileSync(path)).toEqual(bytes)
})

test('a name as long as names can be is no obstacle', async () => {
  const path = join(tempFolder(), `${'n'.repeat(251)}.pdf`)
  expect(await writeWhole(path, bytes)).toEqual({ kind: 'written' })
})

test('whatever fails at whatever step, the older document is whole or the new one is', async () => {
  for (const code of errnoValues) {
    for (let failing = 0; failing < 20; failing++) {
      const folder = tempFolder()
      const path = join(folder, 'report.pdf')
      writeFileSync(path, 'older')
      const disk = watchedDisk(realDisk, (moment, { number, name }) => {
        // Cleaning up after a failure is not what is tested.
        if (moment === 'before' && number === failing && name !== 'remove') throw errno(code)
      })
      const outcome = await writeWhole(path, bytes, disk)
      await disk.closeAll()
      const found = readFileSync(path, 'utf8')
      expect(found === 'older' || found === bytes.toString(), `${code} at step ${failing}`).toBe(true)
      expect(readdirSync(folder), `${code} at step ${failing}`).toEqual(['report.pdf'])
      if (outcome.kind === 'failed')
        expect(outcome.reason).toMatch(/^report\.pdf was not written: .+\. .+\.$/)
    }
  }
})

test('what went wrong is said in plain words', async () => {
  const folder = tempFolder()
  expect(await writeWhole(join(folder, 'gone', 'report.pdf'), bytes)).toEqual({
    kind: 'failed',
    reason: 'report.pdf was not written: the folder is not there any more. Save it in another folder.',
  })
  mkdirSync(join(folder, 'report.pdf'))
  expect(await writeWhole(join(folder, 'report.pdf'), bytes)).toEqual({
    kind: 'failed',
    reason: 'report.pdf was not written: there is a folder of that name. Choose another name.',
  })
  const full = watchedDisk(realDisk, (_, { name }) => {
    if (name === 'write') throw errno('ENOSPC')
  })
  expect(await writeWhole(join(folder, 'full.pdf'), bytes, full)).toEqual({
    kind: 'failed',
    reason: 'full.pdf was not written: the disk is full. Free some space and export again.',
  })
  await full.closeAll()
})

test.skipIf(process.platform === 'win32')('a device is not replaced by a document', async () => {
  const pipe = join(tempFolder(), 'pipe')
  execFileSync('mkfifo', [pipe])
  expect(await writeWhole(pipe, new Uint8Array([1]))).toMatchObject({
    kind: 'failed',
    reason: expect.stringContaining('not a file but a device'),
  })
})
