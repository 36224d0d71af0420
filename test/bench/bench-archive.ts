import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { searchFor } from '../../domain/search'
import { enterRemoteArchive } from '../../electron/remote-archive'
import { blockedBy } from './blocked-main'
import { fillArchive } from './made-up-incidents'
import { chanceFrom } from './made-up-language'
import { measureMemory } from './measured-memory'
import type { Measurement } from './measurement'
import { held, inTurns, median, percentile, timed } from './rounds'
import { typedQueries } from './typed-queries'

const at = '2026-03-12T09:00:00Z'

/** The archive as the app keeps it, in its thread. */
const open = async (folder: string) => {
  const script = join(process.cwd(), 'out/desktop/archive-worker.cjs')
  const entered = await enterRemoteArchive(folder, { kind: 'knock' }, at, script)
  if (entered.kind !== 'opened') throw new Error(entered.kind)
  return entered.archive
}
type Opened = Awaited<ReturnType<typeof open>>

/** Five thousand incidents of 20 KB: saving, opening, finding, and what they cost in memory. */
export async function benchArchive(): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'debrief-bench-'))
  try {
    const [many, few] = [join(folder, 'many/archive'), join(folder, 'few/archive')]
    fillArchive(many, 5000)
    fillArchive(few, 50)
    const rebuilt = await openings(many, 3, () =>
      rmSync(join(many, 'cache'), { recursive: true, force: true }),
    )
    const warm = await openings(many, 7, () => {})
    return [
      ...(await saving(many, few)),
      inMs('open 5,000 incidents, index warm', warm, 300),
      inMs('open 5,000 incidents, index rebuilt', rebuilt, 2000),
      ...(await blockedBy(join(folder, 'many'))),
      ...(await searching(many)),
      ...(await measureMemory(folder)),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
}

/** Times of opening; the first does not count. */
async function openings(folder: string, rounds: number, before: () => void): Promise<readonly number[]> {
  const times: number[] = []
  for (let round = 0; round <= rounds; round++) {
    before()
    let archive: Opened | undefined
    const time = await timed(async () => {
      archive = await open(folder)
    })
    if (round > 0) times.push(time)
    await archive?.close()
  }
  return times
}

async function saving(many: string, few: string): Promise<Measurement[]> {
  const archives = { many: await open(many), few: await open(few) }
  try {
    const savers = { many: await saver(archives.many), few: await saver(archives.few) }
    const times = await inTurns(savers, 200)
    const reference = { name: 'in an archive of 50', times: times.few }
    return [
      held('save one of 5,000 incidents, median', times.many, reference, 1.3),
      {
        name: 'save one of 5,000 incidents, 95 % within',
        unit: 'ms',
        ours: percentile(times.many, 95),
        reference: { name: reference.name, value: percentile(times.few, 95) },
      },
    ]
  } finally {
    await archives.many.close()
    await archives.few.close()
  }
}

/** Changes and saves one incident after the other, each of which was saved before. */
async function saver(archive: Opened): Promise<() => Promise<number>> {
  const found = (await archive.find(searchFor(''))).incidents.slice(0, 40)
  const opened = await Promise.all(found.map(({ id }) => archive.open(id)))
  const incidents = opened.flatMap((outcome) => (outcome.kind === 'opened' ? [outcome.incident] : []))
  let turn = 0
  const saveNext = async () => {
    const incident = incidents[turn++ % incidents.length]
    if (!incident) throw new Error('There is nothing to save.')
    const outcome = await archive.save(
      incident.id,
      { ...incident, summary: `${incident.summary} ${turn}` },
      at,
    )
    if (outcome.kind === 'failed') throw new Error(outcome.reason)
  }
  for (const _ of incidents) await saveNext()
  return () => timed(saveNext)
}

async function searching(folder: string): Promise<Measurement[]> {
  const archive = await open(folder)
  try {
    const queries = typedQueries(chanceFrom(7))
    const times: number[] = []
    for (const query of queries) {
      for (let end = 1; end <= query.length; end++) {
        times.push(await timed(() => archive.find(searchFor(query.slice(0, end)))))
      }
    }
    return [
      {
        name: 'search 5,000 incidents, a keystroke, 95 % within',
        unit: 'ms',
        ours: percentile(times, 95),
        reference: ripgrep(folder, queries),
        bar: { kind: 'units', most: 16 },
        note: `median ${median(times).toFixed(1)} ms, ${times.length} keystrokes`,
      },
    ]
  } finally {
    await archive.close()
  }
}

/** A program that reads all files at each question; undefined where it is not installed. */
function ripgrep(folder: string, queries: readonly string[]): Measurement['reference'] {
  const search = (query: string) =>
    spawnSync('rg', ['-i', '-l', '-F', query, join(folder, 'incidents')], { maxBuffer: 1e9 })
  if (search('error').error) {
    console.error('ripgrep is not installed, so the search has nothing beside it.')
    return undefined
  }
  const times = queries.map((query) => {
    const start = performance.now()
    search(query)
    return performance.now() - start
  })
  return { name: 'rg -i -l over the same files, median', value: median(times) }
}

function inMs(name: string, times: readonly number[], most: number): Measurement {
  return { name, unit: 'ms', ours: median(times), bar: { kind: 'units', most } }
}
