import { join } from 'node:path'
import { Low } from 'lowdb'
import * as z from 'zod'
import type { FoundArchive } from '../../../domain/desktop/folder-requests'
import { Instant } from '../../../domain/time'
import { type Disk, isDiskError, realDisk } from '../disk/disk'
import { DamagedFile, ignore, keep, safeFile } from '../disk/safe-file'

/** Which archive is in use, and which were lately. Kept outside the archives, as it says where they are. */
export type ArchiveChoice = {
  readonly folder: () => Promise<string>
  /** Other archives, the latest first. */
  readonly others: () => Promise<readonly string[]>
  readonly find: () => Promise<FoundArchive>
  /** From now on, this one. Throws what the disk reports. */
  readonly use: (folder: string) => Promise<void>
  /** Forgets the folder of an archive that is somewhere else now. */
  readonly forget: (folder: string) => Promise<void>
  readonly backedUp: (folder: string, at: Instant) => Promise<void>
  readonly backedUpAt: (folder: string) => Promise<Instant | undefined>
}

const Settings = z.object({
  format: z.literal('debrief-settings'),
  version: z.literal(1),
  /** The first is the one in use. */
  archives: z.array(z.object({ folder: z.string().min(1), backedUpAt: Instant.optional() })),
})
type Settings = Readonly<z.infer<typeof Settings>>
type Remembered = Settings['archives'][number]

/** Besides the one in use. */
const othersKept = 5

/** @param usual where the archive is as long as nobody has chosen another place */
export function makeArchiveChoice(path: string, usual: string, disk: Disk = realDisk): ArchiveChoice {
  const database = new Low<unknown>(safeFile(path, disk), null)
  let latest: Promise<unknown> = Promise.resolve()
  /** As they are on disk, as long as that is sure. */
  let remembered: readonly Remembered[] | undefined
  /** Throws what the disk reports: what was before the last change is no answer to that. */
  const read = async (): Promise<readonly Remembered[] | 'unreadable'> => {
    if (remembered) return remembered
    const found = await readSettings(path, disk)
    const settings = found === 'damaged' ? await readSettings(`${path}.bak`, disk) : found
    if (settings === 'damaged') return 'unreadable'
    remembered = settings === 'missing' ? [] : settings.archives
    return remembered
  }
  const readable = async () => {
    const archives = await read()
    return archives === 'unreadable' ? [] : archives
  }
  const known = () => readable().catch(noneWhereTrouble)
  const change = (next: (archives: readonly Remembered[]) => readonly Remembered[]): Promise<void> => {
    const turn = latest.then(async () => {
      const archives = next(await readable()).slice(0, othersKept + 1)
      remembered = undefined
      await keep(database, { format: 'debrief-settings', version: 1, archives })
      remembered = archives
    })
    latest = turn.catch(ignore)
    return turn
  }
  return {
    folder: async () => (await known())[0]?.folder ?? usual,
    others: async () => (await known()).slice(1).map(({ folder }) => folder),
    async find() {
      const archives = await read().catch(unreadableWhereTrouble)
      if (archives === 'unreadable') {
        return {
          kind: 'missing',
          folder: path,
          reason:
            'The file that says where your archive is cannot be read. Your archive itself is as it was.',
        }
      }
      const [first] = archives
      return !first || (await holdsArchive(first.folder, disk))
        ? { kind: 'there' }
        : {
            kind: 'missing',
            folder: first.folder,
            reason:
              'It may be on a drive that is not connected, or have been moved. Nothing was made in its place.',
          }
    },
    use: (folder) =>
      change((archives) => [
        archives.find((known) => known.folder === folder) ?? { folder },
        ...(archives.length === 0 && folder !== usual ? [{ folder: usual }] : []),
        ...archives.filter((known) => known.folder !== folder),
      ]),
    forget: (folder) => change((archives) => archives.filter((known) => known.folder !== folder)),
    backedUp: (folder, at) =>
      change((archives) =>
        archives.some((known) => known.folder === folder)
          ? archives.map((known) => (known.folder === folder ? { folder, backedUpAt: at } : known))
          : [{ folder, backedUpAt: at }, ...archives],
      ),
    backedUpAt: async (folder) => (await known()).find((one) => one.folder === folder)?.backedUpAt,
  }
}

/** A drive that cannot be read right now counts as not there, so that nothing is begun in its place. */
export async function holdsArchive(folder: string, disk: Disk): Promise<boolean> {
  return disk.list(join(folder, 'incidents')).then(
    () => true,
    (error: unknown) => {
      if (!isDiskError(error)) throw error
      return false
    },
  )
}

/** Throws what the disk reports. */
async function readSettings(path: string, disk: Disk): Promise<Settings | 'missing' | 'damaged'> {
  try {
    const json = await safeFile(path, disk).read()
    return json === null ? 'missing' : (Settings.safeParse(json).data ?? 'damaged')
  } catch (error) {
    if (error instanceof DamagedFile) return 'damaged'
    throw error
  }
}

function noneWhereTrouble(error: unknown): readonly Remembered[] {
  if (isDiskError(error)) return []
  throw error
}

function unreadableWhereTrouble(error: unknown): 'unreadable' {
  if (isDiskError(error)) return 'unreadable'
  throw error
}

/** Why a folder is not a good place for an archive, where that can be told by its path. */
export function cautionAbout(folder: string): string | undefined {
  const service = [
    'OneDrive',
    'iCloud',
    'Mobile Documents',
    'Dropbox',
    'Google Drive',
    'Nextcloud',
    'Syncthing',
  ].find((name) => folder.toLowerCase().includes(name.toLowerCase()))
  if (service) {
    const name = service === 'Mobile Documents' ? 'iCloud' : service
    return `This folder looks like one that ${name} copies to other computers. Do not open the archive on two of them at once, and keep backups somewhere else.`
  }
  if (/^(\\\\|\/\/)/.test(folder)) {
    return 'This folder is on a network drive. Saving is slower there, and stops when the network does. Keep backups on this computer.'
  }
  return undefined
}
