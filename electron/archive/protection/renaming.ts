import * as z from 'zod'
import { fileNameFor } from '../file-name'
import type { TreePath } from '../keeping/tree'
import { sha256OfBytes } from '../sha256'
import type { ArchiveKey } from './archive-key'
import { hiddenNames } from './names'

/**
 * Where a file goes when an archive becomes a protected one, or a plain one again. No bytes are given of a file that
 * its key does not open.
 */
export type Renaming = (path: TreePath, bytes: Uint8Array | undefined) => TreePath

/** What is named in an archive: incidents by their ids, attachments by their SHA-256. */
export type Named = { readonly ids: Iterable<string>; readonly attachments: Iterable<string> }

/** No name tells a person anything any more. */
export function hide(key: ArchiveKey): Renaming {
  const { attachmentNameFor } = hiddenNames(key)
  return renaming(
    (stem) => hiddenStem(stem, key),
    (name) => attachmentNameFor(name),
  )
}

/** Names become those of what is known; a file of nothing that is known keeps the name it has. */
export function reveal(key: ArchiveKey, { ids, attachments }: Named): Renaming {
  const { attachmentNameFor } = hiddenNames(key)
  const byHiddenAttachment = new Map(Array.from(attachments, (sha256) => [attachmentNameFor(sha256), sha256]))
  /** One that is named nowhere any more is known by what it holds, unless that was damaged before it was encrypted. */
  const ownName = (hidden: string, bytes: Uint8Array | undefined) => {
    const sha256 = bytes && sha256OfBytes(bytes)
    return sha256 !== undefined && attachmentNameFor(sha256) === hidden ? sha256 : hidden
  }
  const stems = Array.from(ids, (id) => withoutJson(fileNameFor(id)))
  const byHidden = new Map(stems.map((stem) => [hiddenStem(stem, key), stem]))
  return renaming(
    (hidden) => byHidden.get(hidden) ?? hidden,
    (hidden, bytes) => byHiddenAttachment.get(hidden) ?? ownName(hidden, bytes),
  )
}

function hiddenStem(stem: string, key: ArchiveKey): string {
  return key.nameFor(`incident ${stem}`)
}

function renaming(
  stemFor: (stem: string) => string,
  attachmentFor: (name: string, bytes: Uint8Array | undefined) => string,
): Renaming {
  const renamed: Renaming = ([folder, ...path], bytes) => {
    // Each day that is held on to is laid out like the archive itself.
    const [day, ...ofThatDay] = path
    if (folder === 'snapshots' && day !== undefined) return [folder, day, ...renamed(ofThatDay, bytes)]
    const [first, ...more] = path
    if (folder === undefined || first === undefined) return folder === undefined ? [] : [folder]
    if (folder === 'attachments') return [folder, ...attachmentPath(path, attachmentFor, bytes)]
    const parts = Object.hasOwn(namesIn, folder) ? namesIn[folder]?.exec(first)?.groups : undefined
    return [folder, parts ? stemFor(parts.stem ?? '') + (parts.rest ?? '') : first, ...more]
  }
  return renamed
}

/** In each folder that holds something of each incident: the part of a name that stands for the incident. */
const namesIn: Readonly<Record<string, RegExp>> = {
  incidents: /^(?<stem>.+?)(?<rest>\.json(\.bak)?)$/,
  journal: /^(?<stem>.+?)(?<rest>\.json)$/,
  history: /^(?<stem>.+)$/,
  trash: /^(?<stem>.+?)(?<rest>(~\d{1,5})?)$/,
  quarantine: /^(?<stem>.+?)(?<rest>(\.bak)?\.(damaged|changed-outside)-[^.]*\.json)$/,
}

/** Attachments are in folders of the first two letters of their names. */
function attachmentPath(
  path: TreePath,
  nameFor: (name: string, bytes: Uint8Array | undefined) => string,
  bytes: Uint8Array | undefined,
): TreePath {
  const name = nameFor(path.at(-1) ?? '', bytes)
  return path.length === 1 ? [name] : [name.slice(0, 2), name]
}

const Identified = z.looseObject({
  id: z.string().optional(),
  data: z.looseObject({ id: z.string().optional() }).optional(),
  saved: z.looseObject({ data: z.looseObject({ id: z.string().optional() }).optional() }).optional(),
  incidents: z.union([z.array(z.string()), z.record(z.string(), z.unknown())]).optional(),
})

/** The incidents that a file of an archive names: its own, or those of a list. */
export function idsIn(bytes: Uint8Array): string[] {
  try {
    const {
      id,
      data,
      saved,
      incidents = {},
    } = Identified.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
    const listed = Array.isArray(incidents) ? incidents : Object.keys(incidents)
    return [id, data?.id, saved?.data?.id, ...listed].filter((one) => one !== undefined)
  } catch {
    return []
  }
}

/** The attachments that a file of an archive names. */
export function attachmentsIn(bytes: Uint8Array): string[] {
  return Array.from(
    Buffer.from(bytes)
      .toString('utf8')
      .matchAll(/"sha256":\s*"([0-9a-f]{64})"/g),
    ([, sha256 = '']) => sha256,
  )
}

function withoutJson(name: string): string {
  return name.replace(/\.json$/, '')
}
