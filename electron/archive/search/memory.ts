import { join } from 'node:path'
import { z } from 'zod'
import { IncidentSummary } from '../../../domain/desktop/archive-requests'
import type { Circumstances } from '../circumstances'
import { type Disk, renamePatiently } from '../disk/disk'
import { ignore, safeFile, temporaryName } from '../disk/safe-file'
import type { Catalogue, Entry } from './catalogue'
import { makeVocabulary, type Vocabulary } from './vocabulary'

/**
 * Raised whenever a summary or the words of an incident are made differently, so that those made the old way are
 * forgotten. A test notices when it should have been.
 */
export const memoryVersion = 3

/** What the archive remembers of its files between one start and the next. Derived; may be deleted at any time. */
const Memory = z.object({
  format: z.literal('debrief-memory'),
  version: z.literal(memoryVersion),
  /** All words, one a line. */
  vocabulary: z.string(),
  entries: z.array(
    z.object({
      summary: IncidentSummary,
      save: z.int(),
      sha256: z.string(),
      stamp: z.string(),
      /** Numbers of its words, as the bytes of 32-bit numbers in Base64. */
      words: z.string(),
    }),
  ),
})

/** What is remembered of files, by their names, and the words that their numbers stand for. */
export type Remembered = { readonly byName: ReadonlyMap<string, Entry>; readonly vocabulary: Vocabulary }

/** Nothing is remembered where there is no memory, or one that cannot be read. */
export async function recall(circumstances: Circumstances): Promise<Remembered> {
  const json = await safeFile(pathOf(circumstances), circumstances.disk)
    .read()
    .catch(() => null)
  const memory = Memory.safeParse(json)
  const nothing = { byName: new Map(), vocabulary: makeVocabulary() }
  if (!memory.success) return nothing
  const vocabulary = makeVocabulary(memory.data.vocabulary)
  const entries = memory.data.entries.map((entry) => ({ ...entry, words: numbersIn(entry.words) }))
  if (entries.some(({ words }) => words.some((number) => number >= vocabulary.count()))) return nothing
  return {
    byName: new Map(entries.map((entry) => [circumstances.fileNameFor(entry.summary.id), entry])),
    vocabulary,
  }
}

/** Writes down what is known of all files whose look is known. Throws what the disk reports. */
export async function remember(circumstances: Circumstances, catalogue: Catalogue): Promise<void> {
  const words = makeVocabulary()
  const entries = [...catalogue.entries()]
    .filter((entry) => entry.stamp !== '')
    .map((entry) => ({
      ...entry,
      words: textFor(words.numbersOf(catalogue.vocabulary.wordsOf(entry.words))),
    }))
  const memory = {
    format: 'debrief-memory',
    version: memoryVersion,
    vocabulary: words.text(),
    entries,
  }
  await circumstances.disk.makeFolder(circumstances.folders.cache)
  await writeQuickly(pathOf(circumstances), JSON.stringify(memory), circumstances.disk)
}

/** Whole or not at all as far as a kill goes; what a power cut makes of it is not missed. */
async function writeQuickly(path: string, text: string, disk: Disk): Promise<void> {
  const temporary = temporaryName(path)
  const file = await disk.create(temporary)
  try {
    await disk.write(file, Buffer.from(text)).finally(() => disk.close(file))
    await renamePatiently(disk, temporary, path)
  } catch (error) {
    await disk.remove(temporary).catch(ignore)
    throw error
  }
}

function pathOf({ folders }: Circumstances): string {
  return join(folders.cache, 'catalogue.json')
}

function textFor(numbers: Uint32Array): string {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64')
}

function numbersIn(text: string): Uint32Array {
  const bytes = Uint8Array.from(Buffer.from(text, 'base64'))
  return new Uint32Array(bytes.buffer, 0, Math.floor(bytes.length / 4))
}
