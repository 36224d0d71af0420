import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from '../support/launch'
import { times } from '../support/trial-size'

const rounds = times({ short: 8, full: 20 })

test(`what is said to be saved survives a kill right after, ${rounds} times out of ${rounds}`, async ({
  folder,
  start,
}) => {
  test.setTimeout(300_000)
  const userData = join(folder, 'user data')
  for (let round = 1; round <= rounds; round++) {
    const app = await start(userData)
    await app.archive.waitUntilShown()
    const editor =
      round === 1 ? await app.archive.create('Startup') : await app.archive.open(`INC-${thisYear()}-001`)
    await editor.goTo('Summary')
    const field = editor.field('Executive summary')
    if (round > 1) await expect(field).toHaveValue(`Round ${round - 1} was written and saved.`)
    await field.fill(`Round ${round} was written and saved.`)
    await editor.expectSaved()
    await app.kill()
  }
  const last = await readFile(join(userData, 'archive/incidents', `INC-${thisYear()}-001.json`), 'utf8')
  expect(last).toContain(`Round ${rounds} was written and saved.`)
})

test('words typed just before the window is closed are saved first', async ({ folder, start }) => {
  const userData = join(folder, 'user data')
  const app = await start(userData)
  const editor = await app.archive.create('Startup')
  await editor.write('Title', 'Typed and closed at once')
  await app.quit()

  const again = await start(userData)
  await expect(again.page.getByRole('row', { name: 'Typed and closed at once' })).toBeVisible()
  await again.kill()
})

test('a damaged incident is set aside, restored from its last good copy and named on screen', async ({
  folder,
  start,
}) => {
  const userData = join(folder, 'user data')
  const id = `INC-${thisYear()}-001`
  const first = await start(userData)
  const editor = await first.archive.create('Startup')
  await editor.write('Title', 'First words')
  await editor.expectSaved()
  await editor.write('Title', 'Later words')
  await editor.expectSaved()
  await first.quit()

  const incidents = join(userData, 'archive/incidents')
  await writeFile(join(incidents, `${id}.json`), '{"format":"debrief-inc')
  const app = await start(userData)
  await expect(app.page.getByRole('alert')).toContainText(`${id}.json`)
  await app.archive.expectIncidents(id)
  const set = await readdir(join(userData, 'archive/quarantine'))
  expect(set.some((name) => name.startsWith(id))).toBe(true)
  await app.kill()
})

test('one unreadable file does not keep the others from opening', async ({ folder, start }) => {
  const userData = join(folder, 'user data')
  await mkdir(join(userData, 'archive/incidents'), { recursive: true })
  await writeFile(join(userData, 'archive/incidents/INC-2020-001.json'), Buffer.alloc(400))
  const app = await start(userData)
  await expect(app.page.getByRole('alert')).toContainText('INC-2020-001.json')
  const editor = await app.archive.create('Startup')
  await editor.write('Title', 'Still works')
  await editor.expectSaved()
  await app.kill()
})

test('a save that fails says so, keeps the text, and succeeds when tried again', async ({
  folder,
  start,
}) => {
  const userData = join(folder, 'user data')
  const app = await start(userData)
  const editor = await app.archive.create('Startup')
  await editor.expectSaved()
  const incidents = join(userData, 'archive/incidents')
  // A folder in the place of the file cannot be written over, by root neither.
  const file = join(incidents, `INC-${thisYear()}-001.json`)
  const { rename, rm } = await import('node:fs/promises')
  await rename(file, `${file}.aside`)
  await mkdir(join(file, 'in the way'), { recursive: true })

  await editor.write('Title', 'Written while the disk refuses')
  await expect(app.page.getByRole('alert')).toContainText('Not saved')
  await expect(editor.field('Title')).toHaveValue('Written while the disk refuses')

  await rm(file, { recursive: true })
  await app.page.getByRole('button', { name: 'Try again' }).click()
  await editor.expectSaved()
  expect(await readFile(file, 'utf8')).toContain('Written while the disk refuses')
  await app.kill()
})

function thisYear(): number {
  return new Date().getUTCFullYear()
}
