import type { Anchor } from './anchor'
import type { Decisions } from './decisions'
import type { Version } from './version-file'

/** What is known of the newest version; of one that cannot be read, only its anchor. */
export type Newest = Anchor & { readonly version?: Version }

/** The histories of an archive, as far as they have been looked at. */
export type Histories = {
  /** What the manifest says, or will say when it is written next. */
  readonly anchors: Map<string, Anchor>
  /** The newest version of each incident that was looked at since the archive was opened. */
  readonly newest: Map<string, Newest>
  /** The incidents of whose newest version the manifest on disk does not know yet: of no more than one each. */
  readonly ahead: Set<string>
  /** What was signed in each incident when it was read or saved last. */
  readonly decisions: Map<string, Decisions>
}

export function makeHistories(anchors: ReadonlyMap<string, Anchor>): Histories {
  return { anchors: new Map(anchors), newest: new Map(), ahead: new Set(), decisions: new Map() }
}
