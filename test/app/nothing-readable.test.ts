import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Desktop } from '../../domain/desktop/desktop'
import { incidentText } from '../../domain/incident-text'
import { answerDialogs, type RunningApp, test } from '../support/launch'
import { aMarkedIncident, type FoundText, filesWith, markerFor } from '../support/markers'
import { appPassphrase, lockScreen, protect, unlock } from '../support/protecting'

const passphrase = appPassphrase

const id = `INC-${new Date().getUTCFullYear()}-001`
const { incident, markers: written } = aMarkedIncident(id)
const attached = { name: markerFor('attachment name'), content: markerFor('attachment content') }
const others = ['typed title', 'view', 'search', 'trash', 'half typed'].map(markerFor)
const markers = [...written, ...others, attached.name, attached.content]
/** What the team calls a section is a secret too. */
const titleOf = (section: string) => incident.form?.sections.find(({ id }) => id === section)?.title ?? ''
/** A search is remembered nowhere, and what was never added is nowhere either. */
const neverKept = [markerFor('search'), markerFor('half typed')]

/** What the page is given, as far as it is asked here. */
type Asked = Pick<Desktop, 'createIncident' | 'saveIncident'>

/** Writes a marker into everything that can be written in an archive, and uses everything that keeps copies of it. */
async function fill(app: RunningApp, folder: string): Promise<void> {
  const { page } = app
  await page.evaluate(
    async ([id, text]) => {
      const { desktop } = globalThis as unknown as { desktop: Asked }
      await desktop.createIncident('enterprise')
      await desktop.saveIncident(id, text, [])
    },
    [incident.id, incidentText(incident)] as const,
  )
  const inTrash = await app.archive.create('Startup')
  await inTrash.write('Title', markerFor('trash'))
  await inTrash.expectSaved()
  await inTrash.leave()
  const editor = await app.archive.open(id)
  await editor.goTo(titleOf('overview'))
  await editor.write('Title', `${incident.title} ${markerFor('typed title')}`)
  await editor.expectSaved()
  mkdirSync(join(folder, 'brought'), { recursive: true })
  const evidence = join(folder, 'brought', `${attached.name}.txt`)
  writeFileSync(evidence, attached.content)
  await answerDialogs(app, { open: [evidence] })
  await editor.goTo(titleOf('attachments'))
  await page.getByRole('button', { name: 'Attach files…' }).click()
  await expect(page.getByRole('list', { name: 'Attachments' }).getByRole('listitem')).toHaveCount(1)
  await openCopy(app)
  await editor.goTo(titleOf('timeline'))
  await editor.typingLine().fill(markerFor('half typed'))
  await editor.expectSaved()
  await editor.leave()
  await page.getByRole('button', { name: `More for ${id}` }).click()
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await expect(page.locator('tbody tr')).toHaveCount(3)
  const row = page.getByRole('row', { name: markerFor('trash') })
  await row.getByRole('button', { name: 'More for' }).click()
  await page.getByRole('menuitem', { name: 'Move to trash' }).click()
  await expect(row).toBeHidden()
  await app.archive.search(markerFor('typed title'))
  await page.getByRole('button', { name: 'View: not saved' }).click()
  await page.getByRole('menuitem', { name: 'Save this view…' }).click()
  await page.keyboard.type(markerFor('view'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: `View: ${markerFor('view')}` })).toBeVisible()
  await app.archive.search(markerFor('search'))
  await expect(page.getByText('Nothing holds')).toBeVisible()
  await app.archive.search('')
}

/** Opens the attachment, but for the program that would show it. */
async function openCopy({ electron, page }: RunningApp): Promise<void> {
  await electron.evaluate(({ shell }) => {
    shell.openPath = async () => ''
  })
  await page.getByRole('button', { name: `Open ${attached.name}` }).click()
}

/** Lets the snapshot of the next day be taken. */
async function sleepOverIt(archive: string): Promise<void> {
  rmSync(join(archive, 'snapshots'), { recursive: true, force: true })
}

async function waitForSnapshot(archive: string): Promise<void> {
  const days = () => (existsSync(join(archive, 'snapshots')) ? readdirSync(join(archive, 'snapshots')) : [])
  await expect
    .poll(() => days().filter((day) => /^[0-9-]{10}$/.test(day)), { timeout: 20_000 })
    .toHaveLength(1)
}

async function backUp(app: RunningApp, file: string): Promise<void> {
  await app.page.keyboard.press('Control+,')
  await answerDialogs(app, { save: file })
  await app.page.getByRole('button', { name: 'Back up…' }).click()
  await expect(app.page.getByText('read back and whole')).toBeVisible()
}

/** A computer of its own, with all the places that Debrief could write to. */
function aComputer(folder: string) {
  const disk = join(folder, 'disk')
  const userData = join(disk, 'user data')
  const temp = join(disk, 'temp')
  mkdirSync(temp, { recursive: true })
  process.env.TMPDIR = temp
  return { disk, userData, archive: join(userData, 'archive'), backup: join(disk, 'a.debriefbackup') }
}

const temporaryFolder = process.env.TMPDIR
test.afterEach(() => {
  if (temporaryFolder === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = temporaryFolder
})

const searched = (found: readonly FoundText[]) => [...new Set(found.map(({ text }) => text))].sort()
const keptIn = (found: readonly FoundText[]) =>
  new Set(found.map(({ file }) => /(?:archive.)?(\w+)/.exec(file.replace(/^user data./, ''))?.[1]))

test('a protected archive leaves no readable word on disk, and opens for nobody without its passphrase', async ({
  folder,
  start,
}) => {
  test.setTimeout(240_000)
  const { disk, userData, archive, backup } = aComputer(folder)
  const app = await start(userData)
  await app.archive.waitUntilShown()
  const key = await protect(app.page)
  await app.page.keyboard.press('Control+Shift+A')
  await app.archive.waitUntilShown()
  await fill(app, folder)
  await app.quit()
  await sleepOverIt(archive)

  const again = await start(userData)
  await expect(lockScreen(again.page)).toBeVisible()
  await unlock(again.page, 'four words with some sense')
  await expect(again.page.getByText('This is not the passphrase of this archive.')).toBeVisible()
  await unlock(again.page, passphrase)
  await again.archive.waitUntilShown()
  await waitForSnapshot(archive)
  await backUp(again, backup)
  const secrets = [...markers, passphrase, key, key.toLowerCase(), key.replaceAll('-', ''), 'INC-20']
  expect(await filesWith(disk, secrets), 'while it is open').toEqual([])

  await again.page.keyboard.press('Control+Shift+A')
  const editor = await again.archive.open(id)
  await editor.goTo(titleOf('attachments'))
  await openCopy(again)
  const copies = join(userData, 'opened')
  await expect.poll(() => existsSync(copies)).toBe(true)
  await again.page.keyboard.press('Control+L')
  await expect(lockScreen(again.page)).toBeVisible()
  expect(existsSync(copies)).toBe(false)
  await again.page.getByRole('button', { name: 'Use the recovery key instead' }).click()
  await unlock(again.page, key)
  await again.archive.waitUntilShown()
  await again.archive.search(markers[0] ?? '')
  await expect(again.page.locator('tbody tr')).not.toHaveCount(0)
  await again.quit()
  expect(await filesWith(disk, secrets), 'once it is closed').toEqual([])
})

test('an archive that was plain holds no readable word once it is protected, and all of it once it is plain again', async ({
  folder,
  start,
}) => {
  test.setTimeout(240_000)
  const { disk, userData, archive, backup } = aComputer(folder)
  const before = await start(userData)
  await before.archive.waitUntilShown()
  await fill(before, folder)
  await before.quit()
  await sleepOverIt(archive)
  const app = await start(userData)
  await app.archive.waitUntilShown()
  await waitForSnapshot(archive)
  await backUp(app, backup)
  const plain = await filesWith(disk, markers)
  // What is looked for is found where it is kept: this is how a marker that was overlooked would show.
  expect(searched(plain)).toEqual(markers.filter((marker) => !neverKept.includes(marker)).sort())
  for (const place of [
    'incidents',
    'history',
    'journal',
    'trash',
    'attachments',
    'snapshots',
    'cache',
    'a',
  ]) {
    expect(keptIn(plain), place).toContain(place)
  }
  await app.page.keyboard.press('Control+Shift+A')
  rmSync(backup)

  const key = await protect(app.page)
  const secrets = [...markers, passphrase, key, 'INC-20']
  expect(await filesWith(disk, secrets), 'when it has been encrypted').toEqual([])
  expect(readdirSync(userData).filter((name) => /^archive/.test(name))).toEqual(['archive'])
  await app.page.keyboard.press('Control+Shift+A')
  await app.page.getByRole('button', { name: 'Trash', exact: true }).click()
  await app.page.getByRole('button', { name: /^Restore INC/ }).click()
  await expect(app.page.getByText('The trash is empty.')).toBeVisible()
  await app.page.getByRole('button', { name: 'Archive', exact: true }).click()
  const editor = await app.archive.open(id)
  await editor.goTo(titleOf('attachments'))
  await expect(app.page.getByRole('list', { name: 'Attachments' }).getByRole('listitem')).toHaveCount(1)
  await expect(app.page.getByRole('main').getByRole('alert')).toHaveCount(0)
  await editor.leave()
  await app.page.keyboard.press('Control+,')
  await app.page.getByRole('button', { name: 'Turn off…' }).click()
  await app.page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await app.page.getByRole('dialog').getByRole('button', { name: 'Turn off' }).click()
  await expect(app.page.getByRole('button', { name: 'Protect with a passphrase…' })).toBeVisible({
    timeout: 20_000,
  })
  await app.quit()
  const plainAgain = await filesWith(archive, markers)
  expect(searched(plainAgain)).toEqual(searched(plain))
})
