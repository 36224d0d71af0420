import { join } from 'node:path'
import { stampOf } from './circumstances'
import { readIncidentFile } from './incident-file'
import { list, type OpenedArchive } from './opened-archive'
import { takeIn } from './take-in'

/** What became of a file that may have been changed by another program. */
export type Sight =
  | { readonly kind: 'changed'; readonly id: string }
  | { readonly kind: 'unchanged' }
  /** It may still be on its way: gone before it comes back, or half written. To be looked at again. */
  | { readonly kind: 'unclear'; readonly stamp: string }

/**
 * Brings what is known of a file up to date, where another program has changed it.
 * @param earlier how it looked when it was looked at last, where that was unclear
 */
export async function lookAtFile(
  name: string,
  earlier: string | undefined,
  archive: OpenedArchive,
): Promise<Sight> {
  const { circumstances, contents, inHand } = archive
  const stamp = await stampOf(name, circumstances)
  if (stamp === '') return removed(name, earlier, archive)
  if ([...inHand.values()].some((version) => version.stamp === stamp)) return { kind: 'unchanged' }
  const found = await readIncidentFile(join(circumstances.folders.incidents, name), circumstances.disk)
  // A program that writes in place has not come to its end; one that has will not change the file again.
  if (found.kind === 'damaged' && earlier !== stamp) return { kind: 'unclear', stamp }
  if (found.kind === 'opened' && !found.hasMark) {
    const { id } = found.file.data
    const known = contents.catalogue.get(id)
    if (circumstances.fileNameFor(id) === name) {
      contents.catalogue.enter(found.file, stamp)
      if (known?.sha256 === found.file.sha256) return { kind: 'unchanged' }
      await makeKnown(id, archive)
      return { kind: 'changed', id }
    }
  }
  const before = contents.problems.length
  const taken = await takeIn(name, circumstances)
  if (taken.problem) contents.report(taken.problem)
  if (taken.kind === 'kept') {
    contents.catalogue.enter(taken.file, '')
    await makeKnown(taken.file.data.id, archive)
    return { kind: 'changed', id: taken.file.data.id }
  }
  return contents.problems.length > before ? { kind: 'changed', id: '' } : { kind: 'unchanged' }
}

async function makeKnown(id: string, archive: OpenedArchive): Promise<void> {
  const { contents, circumstances } = archive
  if (contents.known.has(id)) return
  contents.known.add(id)
  if (circumstances.mayRepair) await list(contents.known, archive)
}

/** What another program removed stays listed: nothing a person wrote goes without their doing. */
function removed(
  name: string,
  earlier: string | undefined,
  { circumstances, contents }: OpenedArchive,
): Sight {
  const entry = [...contents.catalogue.entries()].find(
    ({ summary }) => circumstances.fileNameFor(summary.id) === name,
  )
  if (!entry) return { kind: 'unchanged' }
  // Git takes a file away before it puts the new one there.
  if (earlier !== 'gone') return { kind: 'unclear', stamp: 'gone' }
  const { id } = entry.summary
  const before = contents.problems.length
  contents.report({
    file: `incidents/${name}`,
    message: `${id} was removed by another program. Open it to put its last good copy back.`,
  })
  return contents.problems.length > before ? { kind: 'changed', id } : { kind: 'unchanged' }
}
