import { sha256 } from './sha256'

/**
 * The file an incident is kept in: its id, with everything that a file system might take for something else
 * written as %XX. No id leads out of the folder, and none means a device on Windows.
 */
export function fileNameFor(id: string): string {
  const plain = encoded(id)
  return `${plain.length > longestName ? shortened(plain, id) : plain}.json`
}

/**
 * Two incidents whose places are the same cannot be kept side by side: most computers take INC-1 and inc-1 for
 * the same file.
 */
export function placeOf(id: string): string {
  return fileNameFor(id).toLowerCase()
}

/** Leaves room for ".bak" and for the names of temporary files; 255 is what file systems allow. */
const longestName = 180

function encoded(id: string): string {
  const safe = isSafe(id) ? id : escaped(id)
  return isWindowsDevice(safe) ? `~${safe}` : safe
}

/** Nearly all ids are, and thousands are asked about when an archive is opened. */
function isSafe(id: string): boolean {
  return /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(id)
}

function escaped(id: string): string {
  return [...new TextEncoder().encode(id)].map(encodedByte).join('').replace(/^\./, '%2E')
}

function encodedByte(byte: number): string {
  const character = String.fromCharCode(byte)
  return /[A-Za-z0-9._-]/.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
}

function isWindowsDevice(name: string): boolean {
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name)
}

/** No other id gives this name: "~" is never left as it is. */
function shortened(name: string, id: string): string {
  return `${name.slice(0, longestName - 33)}~${sha256(id).slice(0, 32)}`
}
