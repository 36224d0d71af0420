import { cpus } from 'node:os'
import { join } from 'node:path'
import type { BulkReader } from '../archive/bulk-reading'
import type { ArchivePlace } from './archive-place'
import type { Reader } from './reading-worker'
import { type Remote, startThread } from './thread-line'

/** How many files a thread is asked about at a time: few enough for all to end at about the same moment. */
const portion = 420

/** Fewer files are read before other threads have started. */
const worthThreads = 200

/** More threads than this wait for the disk, and for the one that takes in what they find. */
const mostThreads = 4

/** Reads the files of an archive in as many threads as there are cores. */
export function readInThreads(place: ArchivePlace): BulkReader {
  return async (names, take) => {
    if (names.length < worthThreads) return
    const portions = Array.from({ length: Math.ceil(names.length / portion) }, (_, index) =>
      names.slice(index * portion, (index + 1) * portion),
    )
    const readPortions = async () => {
      const { object: reader, end } = await startReader(place)
      try {
        for (let next = portions.pop(); next; next = portions.pop()) take(await reader.read(next))
      } finally {
        await end()
      }
    }
    const count = Math.min(cpus().length, mostThreads, portions.length)
    // What a thread leaves that could not be had, for want of memory say, is read by the one that asked.
    await Promise.allSettled(Array.from({ length: count }, readPortions))
  }
}

/** Nearly all that is read is thrown away again: with room for it, a tenth of the time is saved. */
const resourceLimits = { maxYoungGenerationSizeMb: 48 }

function startReader(place: ArchivePlace): Promise<Remote<Reader>> {
  return startThread<Reader>(join(__dirname, 'reading-worker.cjs'), place, resourceLimits)
}
