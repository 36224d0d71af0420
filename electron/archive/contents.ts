import { join } from 'node:path'
import type { ArchiveProblem } from '../../domain/desktop/archive-requests'
import type { Circumstances } from './circumstances'
import { stampOf } from './circumstances'
import { hasCode, isDiskError } from './disk/disk'
import { diskTrouble } from './disk/disk-trouble'
import { ignore, isTemporary } from './disk/safe-file'
import type { Entrance } from './entrance'
import { type Catalogue, makeCatalogue } from './search/catalogue'
import { recall } from './search/memory'
import { takeIn } from './take-in'

/** Everything an archive holds that can be opened, and what is wrong with the rest. */
export type Contents = {
  readonly catalogue: Catalogue
  /** The ids of all incidents that are or should be here. */
  readonly known: Set<string>
  readonly problems: readonly ArchiveProblem[]
  readonly report: (problem: ArchiveProblem) => void
}

/**
 * Reads the files of an archive that have changed since it was open last, a few at a time, and looks for those that
 * should be there.
 */
export async function readContents(
  circumstances: Circumstances,
  { manifest, problems: known }: Pick<Entrance, 'manifest' | 'problems'>,
): Promise<Contents> {
  const remembered = await recall(circumstances)
  const catalogue = makeCatalogue(remembered.vocabulary)
  const problems = [...known]
  const report = (problem: ArchiveProblem) => {
    if (!problems.some(({ message }) => message === problem.message)) problems.push(problem)
  }
  const take = async (name: string) => {
    const stamp = await stampOf(name, circumstances)
    const taken = await takeIn(name, circumstances)
    if (taken.kind === 'kept') catalogue.enter(taken.file, taken.problem ? '' : stamp)
    if (taken.problem) report(taken.problem)
  }
  const listed = await listFiles(circumstances)
  if (listed.kind === 'failed') report(listed.problem)
  const present = new Set(listed.kind === 'failed' ? [] : listed.names)
  const missing = [...manifest.ids].map(circumstances.fileNameFor).filter((name) => !present.has(name))
  const changed = new Set<string>()
  await inParallel([...present], async (name) => {
    const entry = remembered.byName.get(name)
    if (entry && entry.stamp === (await stampOf(name, circumstances))) catalogue.put(entry)
    else changed.add(name)
  })
  await circumstances.readInBulk?.([...changed], (digest) => {
    catalogue.adopt(digest)
    for (const { summary } of digest.entries) changed.delete(circumstances.fileNameFor(summary.id))
  })
  await inParallel([...changed], take)
  if (listed.kind === 'listed') await inParallel(missing, take)
  return {
    catalogue,
    known: new Set([...manifest.ids, ...Array.from(catalogue.entries(), ({ summary }) => summary.id)]),
    problems,
    report,
  }
}

type Listed =
  | { readonly kind: 'listed'; readonly names: readonly string[] }
  | { readonly kind: 'failed'; readonly problem: ArchiveProblem }

/** The names of all incident files. What a killed process left half-written on the way is removed. */
async function listFiles({ folders, disk, mayRepair }: Circumstances): Promise<Listed> {
  try {
    const names = await disk.list(folders.incidents)
    if (mayRepair) {
      await sweep(folders.incidents, names)
      await sweep(folders.archive, await disk.list(folders.archive))
      await sweep(folders.journal, await disk.list(folders.journal).catch(() => []))
      await sweep(folders.cache, await disk.list(folders.cache).catch(() => []))
    }
    return { kind: 'listed', names: names.filter((name) => /^[^.].*\.json$/.test(name)) }
  } catch (error) {
    if (!isDiskError(error)) throw error
    if (!mayRepair && hasCode(error, ['ENOENT'])) return { kind: 'listed', names: [] }
    const { cause, advice } = diskTrouble(error)
    return {
      kind: 'failed',
      problem: {
        file: 'incidents',
        message: `The incidents in ${folders.archive} could not be read: ${cause}. ${advice}`,
      },
    }
  }

  async function sweep(folder: string, names: readonly string[]): Promise<void> {
    await inParallel(names.filter(isTemporary), (name) => disk.remove(join(folder, name)).catch(ignore))
  }
}

/** How many files are read at the same time: enough to keep the disk busy, few enough for any limit on open files. */
const atOnce = 16

async function inParallel(names: readonly string[], work: (name: string) => Promise<void>): Promise<void> {
  const waiting = [...names].reverse()
  const worker = async () => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) await work(name)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
