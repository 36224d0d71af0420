import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Draft, draftOf, newDraft, type Step, takeStep } from '../../../../../domain/draft'
import { realDisk } from '../../../../../electron/archive/disk/disk'
import { type Archive, openArchive } from '../../../../../electron/archive/incident-archive'
import { aFolderWith, anArchive, openedAt, savedAt } from '../../../../support/archives'
import { errno, errnoValues, watchedDisk } from '../../../../support/faulty-disk'
import { inLanes } from '../../../../support/in-lanes'
import { anIncident } from '../../../../support/incidents'
import { someSteps } from '../../../../support/steps'

const before = anIncident({ id: 'INC-1', title: 'Before' })

const title = (text: string, at = 0): Step => ({
  kind: 'change',
  change: { kind: 'write', part: 'incident', with: { title: text } },
  at,
})

/** What the window shows of an incident that it opens. */
async function drafted(archive: Archive, id = 'INC-1'): Promise<Draft> {
  const opened = await archive.open(id)
  if (opened.kind === 'failed') throw new Error(opened.reason)
  return opened.journal ? draftOf(opened.journal) : newDraft(opened.incident)
}

/** Does what a person does between two saves, and saves. */
async function go(archive: Archive, draft: Draft, ...steps: readonly Step[]): Promise<Draft> {
  const next = steps.reduce(takeStep, draft)
  expect(await archive.save(draft.present.id, next.present, savedAt, steps)).toMatchObject({ kind: 'saved' })
  return next
}

async function reopened(folder: string, id?: string): Promise<Draft> {
  const archive = await openArchive(folder, openedAt)
  const draft = await drafted(archive, id)
  await archive.close()
  return draft
}

const titles = ({ past, present, future }: Draft) => ({
  past: past.map((turn) => turn.before.title),
  present: present.title,
  future: future.map((turn) => turn.after.title),
})

describe('undo across a restart', () => {
  it('goes on where it was, back and forth', async () => {
    const archive = await anArchive(await aFolderWith(before))
    const typed = await go(archive, await drafted(archive), title('One', 0), title('Two', 5000))
    await go(archive, typed, { kind: 'undo' })
    await archive.close()
    expect(titles(await reopened(archive.folder))).toEqual({
      past: ['Before'],
      present: 'One',
      future: ['Two'],
    })
  })

  it('goes on for a new incident, and after the window came back to it', async () => {
    const archive = await anArchive()
    const made = await archive.create('startup', openedAt)
    if (made.kind === 'failed') throw new Error(made.reason)
    await go(archive, newDraft(made.incident), title('One'))
    const again = await go(archive, await drafted(archive, made.incident.id), title('Two', 5000))
    await archive.close()
    expect(titles(await reopened(archive.folder, again.present.id)).past).toEqual(['', 'One'])
  })

  it('is the same whatever was done, saved whenever', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someSteps, { maxLength: 4 }), async (saves) => {
        const archive = await openArchive(await aFolderWith(before), openedAt)
        let draft = await drafted(archive)
        for (const steps of saves) draft = await go(archive, draft, ...steps)
        await archive.close()
        const again = await reopened(archive.folder)
        expect({ ...again, latest: undefined }).toEqual({ ...draft, latest: undefined })
      }),
      { numRuns: 20 },
    )
  }, 60_000)

  it('moves with an incident that gets another id', async () => {
    const archive = await anArchive(await aFolderWith(before))
    const rename: Step = {
      kind: 'change',
      change: { kind: 'write', part: 'incident', with: { id: 'SEC-7' } },
      at: 0,
    }
    await go(archive, await drafted(archive), title('One'), rename)
    await archive.close()
    expect(titles(await reopened(archive.folder, 'SEC-7')).past).toEqual(['Before', 'One'])
    expect(readdirSync(join(archive.folder, 'journal'))).toEqual(['SEC-7.json'])
  })

  it('takes along what was saved without its steps, under the old id where the new one was taken', async () => {
    const archive = await anArchive(await aFolderWith(before))
    const draft = await drafted(archive)
    const one = title('One')
    const present = takeStep(draft, one).present
    await archive.save('INC-1', present, savedAt, [])
    await go(archive, draft, one, title('Two', 5000))
    await archive.close()
    expect(titles(await reopened(archive.folder)).past).toEqual(['Before', 'One'])
  })
})

describe('a journal that does not fit', () => {
  const afterTyping = async (spoil: (path: string, archive: Archive) => Promise<void> | void) => {
    const archive = await anArchive(await aFolderWith(before))
    const draft = await go(archive, await drafted(archive), title('One'))
    await archive.close()
    await spoil(join(archive.folder, 'journal/INC-1.json'), archive)
    return { draft: await reopened(archive.folder), typed: draft }
  }

  it.each([
    ['torn', (text: string) => text.slice(0, 200)],
    ['empty', () => ''],
    ['zeroed', (text: string) => '\0'.repeat(text.length)],
    ['changed in one letter of what was before', (text: string) => text.replace('Before', 'Bifore')],
  ])('is dropped without a word when it is %s, and the incident is as it was', async (_, spoil) => {
    const { draft, typed } = await afterTyping((path) =>
      writeFileSync(path, spoil(readFileSync(path, 'utf8'))),
    )
    expect(draft).toEqual(newDraft(typed.present))
  })

  it('is dropped when the incident was changed without it', async () => {
    const { draft } = await afterTyping(async (_, { folder }) => {
      const other = await openArchive(folder, openedAt)
      await other.save('INC-1', { ...before, title: 'Elsewhere' }, savedAt)
      await other.close()
    })
    expect(titles(draft)).toEqual({ past: [], present: 'Elsewhere', future: [] })
  })

  it('leaves out the oldest steps when it grows too large', async () => {
    const archive = await anArchive(await aFolderWith(before))
    const summary = (index: number): Step => ({
      kind: 'change',
      change: { kind: 'write', part: 'incident', with: { summary: `${index} `.repeat(20_000) } },
      at: index * 10_000,
    })
    await go(archive, await drafted(archive), ...Array.from({ length: 40 }, (_, index) => summary(index)))
    await archive.close()
    const { past, present } = await reopened(archive.folder)
    expect(past.length).toBeGreaterThan(3)
    expect(past.length).toBeLessThan(20)
    expect(present.summary.startsWith('39 ')).toBe(true)
  })
})

describe('a disk that fails, or a program that is killed, at any step of a save with its journal', () => {
  class Killed extends Error {}

  /** Types and saves on a disk that is watched from then on; answers with how that went and what is there afterwards. */
  async function saveWatched(watch: Parameters<typeof watchedDisk>[1]) {
    let start: number | undefined
    let isSaving = false
    const disk = watchedDisk(realDisk, (moment, { number, name }) => {
      if (!isSaving) return
      start ??= number
      watch(moment, { number: number - start, name })
    })
    const archive = await openArchive(await aFolderWith(before), openedAt, disk)
    const draft = await drafted(archive)
    const steps = [title('One', 0), title('Two', 5000)]
    const { present } = steps.reduce(takeStep, draft)
    isSaving = true
    const outcome = await archive.save('INC-1', present, savedAt, steps).catch((error: unknown) => {
      if (error instanceof Killed) return undefined
      throw error
    })
    isSaving = false
    await archive.close()
    await disk.closeAll()
    return { outcome, found: titles(await reopened(archive.folder)) }
  }

  /** With or without its history, but never with one that leads elsewhere. */
  const asSaved = [
    { past: ['Before', 'One'], present: 'Two', future: [] },
    { past: [], present: 'Two', future: [] },
  ]
  const possible = [...asSaved, { past: [], present: 'Before', future: [] }]

  it('loses nothing that was said to be saved, and trouble with the journal fails no save', async () => {
    const names: string[] = []
    expect((await saveWatched((moment, { name }) => moment === 'before' && names.push(name))).found).toEqual(
      asSaved[0],
    )
    // The journal comes after the incident: it begins where its folder is made.
    const journal = names.lastIndexOf('makeFolder')
    expect(journal).toBeGreaterThan(5)
    const cases = names.flatMap((_, step) => [...errnoValues, 'killed'].map((code) => ({ step, code })))
    await inLanes(cases, 6, async ({ step, code }) => {
      let isDead = false
      const { outcome, found } = await saveWatched((moment, { number }) => {
        const isNow = moment === 'before' && number === step
        isDead ||= isNow && code === 'killed'
        if (isDead) throw new Killed()
        if (isNow) throw errno(code)
      })
      const what = `${code} at step ${step}, ${names[step]}`
      expect(outcome?.kind === 'saved' ? asSaved : possible, what).toContainEqual(found)
      if (step >= journal && code !== 'killed') expect(outcome?.kind, what).toBe('saved')
    })
  }, 60_000)
})
