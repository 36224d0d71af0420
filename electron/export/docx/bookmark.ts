import { createHash } from 'node:crypto'

/** More characters Word does not take. */
const longest = 40

/** What Word knows an anchor by: letters, digits and underscores. The first one keeps it out of the list of bookmarks. */
export function bookmarkOf(anchor: string): string {
  const name = `_${anchor.replaceAll('-', '_')}`
  if (name.length <= longest) return name
  return `${name.slice(0, longest - 13)}_${createHash('sha256').update(anchor).digest('hex').slice(0, 12)}`
}
