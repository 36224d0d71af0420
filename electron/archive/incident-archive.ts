import type { ArchiveProblem } from '../../domain/desktop/archive-requests'
import type { OpenOutcome, SaveOutcome } from '../../domain/desktop/incident-requests'
import type { ViewsOutcome } from '../../domain/desktop/search-requests'
import type { TeamOutcome } from '../../domain/desktop/team-requests'
import type { Step } from '../../domain/draft'
import type { NotedExport } from '../../domain/exported'
import type { Incident } from '../../domain/incident'
import type {
  Excerpt,
  Facets,
  FoundIncidents,
  Search,
  SearchRequest,
  SimilarIncident,
} from '../../domain/search'
import type { TeamChange } from '../../domain/team'
import type { Template, TemplateName } from '../../domain/template'
import type { Instant } from '../../domain/time'
import type { VerifiedFile } from '../../domain/verified-file'
import type { ViewChange } from '../../domain/views'
import { makeAccess } from './access'
import type { SeenLock, Watching } from './archive-lock'
import { type Attachments, makeAttachments } from './attachments/attachments'
import type { BulkReader } from './bulk-reading'
import { foldersOf } from './circumstances'
import { readContents } from './contents'
import { type Disk, diskError, isDiskError, realDisk } from './disk/disk'
import { diskTrouble } from './disk/disk-trouble'
import { ignore } from './disk/safe-file'
import { enter } from './entrance'
import { noteExports, type RegisterOutcome, readRegister } from './exports/register'
import { verifyFile } from './exports/verify-file'
import { makeAnchoring, writeAnchors } from './history/anchoring'
import { findAnchors } from './history/find-anchors'
import { makeHistories } from './history/histories'
import { type KeptHistory, keptHistory } from './history/kept-history'
import { makeJournals } from './journal/journals'
import { freezeAll, removeLeftOvers } from './keeping/frozen'
import {
  type Snapshots,
  snapshots,
  type Trash,
  trash,
  type WholeIncidents,
  wholeIncidents,
} from './keeping/kept-archive'
import { settleTrash } from './keeping/trash-incident'
import { removeTree } from './keeping/tree'
import { type AddOutcome, addIncident, createIncident } from './new-incident'
import { lookAtIncident, openIncident } from './open-incident'
import { type Failed, failed, list, type OpenedArchive } from './opened-archive'
import { type Outside, outside } from './outside'
import type { ArchiveKey } from './protection/archive-key'
import { comeToTheDoor } from './protection/door'
import { hiddenNames, plainNames } from './protection/names'
import { protectedDisk } from './protection/protected-disk'
import { saveIncident } from './save-incident'
import { excerptsOf } from './search/excerpts'
import { remember } from './search/memory'
import { readViews, writeViews } from './search/saved-views'
import { readTeam, writeTeam } from './team/team-file'

/**
 * A folder of incidents. Whatever a disk may do comes back as a value; a rejection is a bug. Every function answers
 * later, because the app keeps its archive in another thread: see work/thread-line.ts.
 */
export type Archive = {
  readonly folder: string
  /** Why nothing could be written when it was opened, where that was so. */
  readonly readOnly: string | undefined
  /** Who else had it then, for trying again. */
  readonly seen: SeenLock | undefined
  /** Why nothing can be written now, where that is so. */
  readonly whyReadOnly: () => Promise<string | undefined>
  /** What was wrong with files, what was done about it and what is safe; grows when more is found. */
  readonly problems: () => Promise<readonly ArchiveProblem[]>
  readonly count: () => Promise<number>
  /** Incidents that hold all words and pass all filters, whatever their case and accents. */
  readonly find: (request: SearchRequest) => Promise<FoundIncidents>
  /** By what the incidents that hold the words can be chosen. */
  readonly facets: (search: Search) => Promise<Facets>
  /** Where words stand in incidents. */
  readonly excerpts: (words: readonly string[], ids: readonly string[]) => Promise<readonly Excerpt[]>
  /** Incidents told in the same words as this one was when it was saved last. */
  readonly similarTo: (id: string) => Promise<readonly SimilarIncident[]>
  /** The searches that were given a name. */
  readonly views: () => Promise<ViewsOutcome>
  readonly changeViews: (change: ViewChange) => Promise<ViewsOutcome>
  /** What the team has agreed on. */
  readonly team: () => Promise<TeamOutcome>
  readonly changeTeam: (change: TeamChange) => Promise<TeamOutcome>
  /** Opens an incident to be written on: what another program writes from then on is not saved over unnoticed. */
  readonly open: (id: string) => Promise<OpenOutcome>
  /** What an incident is now, for an export. */
  readonly look: (id: string) => Promise<OpenOutcome>
  /** A new incident with the next free id, already on disk; `form` is the team's own template, if it is by one. */
  readonly create: (template: TemplateName, openedAt: Instant, form?: Template) => Promise<OpenOutcome>
  /** Takes in an incident from elsewhere. The same one again adds nothing; another of the same id is refused. */
  readonly add: (incident: Incident, addedAt: Instant) => Promise<AddOutcome>
  /**
   * `saved` only once it is on disk for good. `id` is the one it was opened under; with a new one it is renamed.
   * `steps` are what a person did since the last save, for the undo history.
   */
  readonly save: (
    id: string,
    incident: Incident,
    savedAt: Instant,
    steps?: readonly Step[],
  ) => Promise<SaveOutcome>
  readonly whole: WholeIncidents
  readonly trash: Trash
  readonly history: KeptHistory
  readonly snapshots: Snapshots
  readonly outside: Outside
  /** Which documents have left it. */
  readonly exported: () => Promise<RegisterOutcome>
  /** Which revision of which incident a file is, and whether it is still what was exported. */
  readonly verifyFile: (path: string) => Promise<VerifiedFile | Failed>
  readonly noteExports: (exports: readonly NotedExport[]) => Promise<RegisterOutcome>
  /** Holds on to everything as it is now, in a folder that is to be given to `thaw` when it is done with. */
  readonly freeze: () => Promise<{ readonly kind: 'frozen'; readonly folder: string } | Failed>
  readonly thaw: (frozen: string) => Promise<void>
  readonly attachments: Attachments
  /** Lets what is being written come to its end, and others write. */
  readonly close: () => Promise<void>
}

/**
 * Opens an archive, or makes one; sets damaged files right as far as their last good copies allow.
 * @param key of a protected archive. Whether one is needed, `comeToTheDoor` tells.
 * @param readInBulk where there are other threads to read thousands of files
 * @param watching what was seen of another program that had it when it was tried before
 */
export async function openArchive(
  folder: string,
  openedAt: Instant,
  rawDisk: Disk = realDisk,
  key?: ArchiveKey,
  readInBulk?: BulkReader,
  watching?: Watching,
): Promise<Archive> {
  const folders = foldersOf(folder)
  const disk = key ? protectedDisk(rawDisk, key) : rawDisk
  let tellLoss = () => {}
  const entrance = await enter(
    folders,
    openedAt,
    disk,
    await problemsAtTheDoor(folder, openedAt, rawDisk, key),
    { ...watching, onLost: () => tellLoss() },
  )
  const access = makeAccess(folder, entrance, (problem) => contents.report(problem))
  const circumstances = {
    folders,
    disk,
    now: openedAt,
    get mayRepair() {
      return access.readOnly() === undefined
    },
    ...(key ? hiddenNames(key) : plainNames),
    readInBulk,
  }
  if (circumstances.mayRepair) {
    await settleTrash(entrance.manifest.ids, circumstances).catch(onlyBugs)
    await removeLeftOvers(folders.cache, disk).catch(onlyBugs)
  }
  const contents = await readContents(circumstances, entrance)
  const archive: OpenedArchive = {
    circumstances,
    contents,
    manifest: entrance.manifest,
    inHand: new Map(),
    journals: makeJournals(circumstances),
    histories: makeHistories(entrance.manifest.anchors),
  }
  const { catalogue } = contents
  if (entrance.manifest.isIncomplete) await findAnchors(archive)
  if (circumstances.mayRepair) await list(contents.known, archive)

  let isClosed = false
  let latest: Promise<unknown> = Promise.resolve()
  /** One thing at a time, so that each finds the archive as the one before has left it. */
  const inTurn = <T>(what: string, work: () => Promise<T>): Promise<T | Failed> => {
    const turn = latest.then(work).catch((error: unknown) => failedFor(what, error))
    latest = turn.catch(ignore)
    return turn
  }
  const writeManifest = async () => {
    if ((await access.check()) === undefined) await writeAnchors(archive)
  }
  const anchor = makeAnchoring(() => inTurn('The history', writeManifest), archive)
  const changeAs = async <T>(what: string, work: () => Promise<T>): Promise<T | Failed> => {
    const refused = (why: string | undefined) => (why === undefined ? undefined : failed(`${what}. ${why}`))
    const known = isClosed ? `The archive ${folder} was closed.` : access.readOnly()
    const changed = async () => refused(await access.check()) ?? work()
    return refused(known) ?? inTurn(what, changed).finally(anchor.soon)
  }
  const change = <T>(what: string, work: () => Promise<T>) => changeAs(`${what} was not saved`, work)

  const others = outside(archive, changeAs, inTurn)
  tellLoss = () => access.check().then(others.tell, ignore)

  return {
    folder,
    readOnly: entrance.readOnly,
    seen: entrance.seen,
    whyReadOnly: access.check,
    problems: async () => contents.problems,
    count: async () => catalogue.count(),
    find: async (request) => catalogue.find(request),
    facets: async (search) => catalogue.facets(search),
    excerpts: (words, ids) => excerptsOf(words, ids, circumstances),
    similarTo: async (id) => catalogue.similarTo(id),
    views: () => readViews(circumstances),
    changeViews: (view) => change('The view', () => writeViews(view, circumstances)),
    team: () => readTeam(circumstances),
    changeTeam: (wanted) => change('The change', () => writeTeam(wanted, circumstances)),
    exported: () => readRegister(circumstances),
    verifyFile: (path) => verifyFile(path, circumstances),
    noteExports: (exports) => change('The export', () => noteExports(exports, circumstances)),
    open: (id) => inTurn(`${id} was not opened`, () => openIncident(id, archive)),
    look: (id) => inTurn(`${id} was not read`, () => lookAtIncident(id, archive)),
    create: (template, at, form) =>
      change('The new incident', () => createIncident(template, at, archive, form)),
    add: (incident, at) => change(incident.id, () => addIncident(incident, at, archive)),
    save: (id, incident, at, steps = []) => change(id, () => saveIncident(id, incident, steps, at, archive)),
    whole: wholeIncidents(archive, changeAs),
    freeze: async () => {
      const frozen = await inTurn('The archive was not read', () => freezeAll(circumstances))
      return typeof frozen === 'string' ? { kind: 'frozen', folder: frozen } : frozen
    },
    thaw: (frozen) => removeTree(frozen, disk).catch(onlyBugs),
    history: keptHistory(archive, changeAs, inTurn),
    trash: trash(archive, changeAs, inTurn),
    attachments: makeAttachments(circumstances, change),
    snapshots: snapshots(archive, changeAs, inTurn),
    outside: others,
    close: async () => {
      isClosed = true
      await others.end()
      await latest
      anchor.stop()
      await writeManifest()
      if (circumstances.mayRepair && catalogue.changes() > 0) {
        await remember(circumstances, catalogue).catch(onlyBugs)
      }
      await entrance.release()
    },
  }
}

/**
 * What is wrong with the protection of an archive that is opened with the right key, or without one because it has
 * none. To open a protected archive as a plain one would take all its files for damaged ones.
 */
async function problemsAtTheDoor(
  folder: string,
  now: Instant,
  disk: Disk,
  key: ArchiveKey | undefined,
): Promise<readonly ArchiveProblem[]> {
  const found = await comeToTheDoor(folder, now, disk)
  // It could be read a moment ago: the disk, not the caller, is to blame.
  if (found.kind === 'lost') throw diskError('EIO', found.reason)
  const isRight =
    found.kind === 'protected' ? found.protection.archive === key?.archive : found.kind === 'plain' && !key
  if (!isRight) throw new Error(`The archive ${folder} was not opened with the key that belongs to it.`)
  return found.kind === 'protected' && found.problem
    ? [{ file: 'protection.json', message: found.problem }]
    : []
}

function failedFor(what: string, error: unknown): Failed {
  if (!isDiskError(error)) throw error
  const { cause, advice } = diskTrouble(error)
  return { kind: 'failed', reason: `${what}: ${cause}. What was saved before is safe. ${advice}` }
}

/** What only saves time may fail. */
function onlyBugs(error: unknown): void {
  if (!isDiskError(error)) throw error
}
