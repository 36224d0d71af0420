import { join } from 'node:path'
import * as z from 'zod'
import { IncidentSummary } from '../../../domain/desktop/archive-requests'
import type { Circumstances } from '../circumstances'
import { type Disk, renamePatiently } from '../disk/disk'
import { ignore, temporaryName } from '../disk/safe-file'
import type { Catalogue } from './catalogue'
import type { Entry } from './entry'
import { bytesOf, openMemory } from './memory-file'
import { makeVocabulary, type Vocabulary } from './vocabulary'
import type { OwnedWords } from './words-taken'

/**
 * Raised whenever a summary or the words of an incident are made differently, so that those made the old way are
 * forgotten. A test notices when it should have been.
 */
export const memoryVersion = 7

/** What the archive remembers of its files between one start and the next. Derived; may be deleted at any time. */
const Memory = z.object({
  format: z.literal('debrief-memory'),
  version: z.literal(memoryVersion),
  entries: z.array(
    z.object({
      summary: IncidentSummary,
      save: z.int(),
      sha256: z.string(),
      stamp: z.string(),
      /** How many words it has, of which how many stand in its heading, and in that and its subject. */
      words: z.tuple([z.int().min(0), z.int().min(0), z.int().min(0)]),
    }),
  ),
})

/** What is remembered of files, by their names, and the words that their numbers stand for. */
export type Remembered = { readonly byName: ReadonlyMap<string, Entry>; readonly vocabulary: Vocabulary }

/**
 * What is at the beginning of a memory. Its checksum shows that the rest is what was checked when it was written; to
 * check thousands of summaries again would take a fifth of the time that an archive takes to open.
 */
const Beginning = Memory.pick({ format: true, version: true })

/** Nothing is remembered where there is no memory, or one that cannot be read. */
export async function recall(circumstances: Circumstances): Promise<Remembered> {
  const nothing = { byName: new Map(), vocabulary: makeVocabulary() }
  const bytes = await circumstances.disk.read(pathOf(circumstances)).catch(() => undefined)
  const opened = bytes && openMemory(bytes)
  if (!opened || !Beginning.safeParse(opened.json).success) return nothing
  const { letters, starts, numbers } = opened
  const memory = opened.json as z.infer<typeof Memory>
  let at = 0
  const entries = memory.entries.map(({ words: [count, heading, subject], ...entry }): Entry => {
    const words = { numbers: numbers.subarray(at, at + count), heading, subject }
    at += count
    return { ...entry, words }
  })
  return {
    byName: new Map(entries.map((entry) => [circumstances.fileNameFor(entry.summary.id), entry])),
    vocabulary: makeVocabulary(letters, starts),
  }
}

/**
 * Writes down what is known of all files whose look is known, in an order that does not depend on how it came to be
 * known. Throws what the disk reports.
 */
export async function remember(circumstances: Circumstances, catalogue: Catalogue): Promise<void> {
  const entries = [...catalogue.entries()]
    .filter((entry) => entry.stamp !== '')
    .sort((a, b) => (a.summary.id < b.summary.id ? -1 : 1))
  const json = {
    format: 'debrief-memory',
    version: memoryVersion,
    entries: entries.map(({ words, ...entry }) => ({
      ...entry,
      words: [words.numbers.length, words.heading, words.subject],
    })),
  }
  const bytes = bytesOf(Memory.parse(json), renumbered(entries, catalogue.vocabulary))
  await circumstances.disk.makeFolder(circumstances.folders.cache)
  await writeQuickly(pathOf(circumstances), bytes, circumstances.disk)
}

type Renumbered = {
  readonly letters: Uint16Array
  readonly starts: Uint32Array
  readonly numbers: Uint32Array
}

/** Numbers words as they come, without those that no incident has any more. */
function renumbered(entries: readonly { readonly words: OwnedWords }[], vocabulary: Vocabulary): Renumbered {
  const row = vocabulary.letters()
  const begins = vocabulary.starts()
  const numbers = new Uint32Array(entries.reduce((sum, { words }) => sum + words.numbers.length, 0))
  const next = new Int32Array(vocabulary.size()).fill(-1)
  const letters = new Uint16Array(begins[vocabulary.size()] ?? 0)
  const starts = new Uint32Array(vocabulary.size() + 1)
  let size = 0
  let at = 0
  for (const { words } of entries) {
    for (let index = 0; index < words.numbers.length; index++) {
      const number = words.numbers[index] ?? 0
      if (next[number] === -1) {
        const word = row.subarray(begins[number], begins[number + 1])
        letters.set(word, starts[size])
        starts[size + 1] = (starts[size] ?? 0) + word.length
        next[number] = size++
      }
      numbers[at++] = next[number] ?? 0
    }
  }
  return { letters: letters.subarray(0, starts[size]), starts: starts.subarray(0, size + 1), numbers }
}

/** Whole or not at all as far as a kill goes; what a power cut makes of it is not missed. */
async function writeQuickly(path: string, bytes: Uint8Array, disk: Disk): Promise<void> {
  const temporary = temporaryName(path)
  const file = await disk.create(temporary)
  try {
    await disk.write(file, bytes).finally(() => disk.close(file))
    await renamePatiently(disk, temporary, path)
  } catch (error) {
    await disk.remove(temporary).catch(ignore)
    throw error
  }
}

function pathOf({ folders }: Circumstances): string {
  return join(folders.cache, 'catalogue.bin')
}
