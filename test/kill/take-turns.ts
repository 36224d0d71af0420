import { setTimeout as pause } from 'node:timers/promises'
import { type Archive, openArchive } from '../../electron/archive/incident-archive'
import { anIncident } from '../support/incidents'

const openedAt = '2026-03-12T09:00:00Z'

/** What one of several programs on the same archive has been promised. */
export type Turns = {
  readonly turns: number
  readonly refusals: number
  /** How many incidents of its own were saved. */
  readonly own: number
  /** How often it has counted up the incident that all of them write to. */
  readonly counted: number
}

/** Opens an archive again and again, and writes to it whenever nobody else has it. */
async function takeTurns(folder: string, name: string, milliseconds: number): Promise<Turns> {
  const end = Date.now() + milliseconds
  let [turns, refusals, own, counted] = [0, 0, 0, 0]
  while (Date.now() < end) {
    const archive = await openArchive(folder, openedAt)
    if (archive.readOnly !== undefined) {
      refusals++
      await archive.close()
      await pause(Math.random() * 20)
      continue
    }
    turns++
    for (let times = 0; times < 3; times++) {
      own++
      const id = `${name}-${own}`
      promised(await archive.add(anIncident({ id, title: `Of ${name}` }), openedAt), 'added')
      promised(await archive.save(id, anIncident({ id, title: `Of ${name}, saved` }), openedAt), 'saved')
      await countUp(archive)
      counted++
    }
    await archive.close()
    // Or the other one would hardly ever find it free.
    await pause(Math.random() * 40)
  }
  return { turns, refusals, own, counted }
}

async function countUp(archive: Archive): Promise<void> {
  const opened = await archive.open('INC-1')
  if (opened.kind === 'failed') throw new Error(opened.reason)
  const title = String(Number(opened.incident.title) + 1)
  promised(await archive.save('INC-1', { ...opened.incident, title }, openedAt), 'saved')
}

function promised(outcome: { readonly kind: string; readonly reason?: string }, kind: string): void {
  if (outcome.kind !== kind) throw new Error(outcome.reason ?? outcome.kind)
}

const [folder = '', name = '', milliseconds = ''] = process.argv.slice(2)
takeTurns(folder, name, Number(milliseconds)).then((turns) => console.log(JSON.stringify(turns)))
