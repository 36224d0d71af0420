import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type FontName, families, fontFiles } from './font-families'

/** Knows which characters a font family has in all of its faces. */
export type Coverage = (family: FontName, codePoint: number) => boolean

/**
 * Read from the list that the build makes beside the fonts: an export opens only the fonts it uses, of which there are
 * thirty-four. For each family it has the code points as first, last, first, last, … in order.
 */
export async function readCoverage(folder: string): Promise<Coverage> {
  const listed: Record<string, number[]> = JSON.parse(await readFile(join(folder, 'coverage.json'), 'utf8'))
  const ranges = new Map(
    families.map((family) => {
      const [name = ''] = fontFiles[family].normal.split('-')
      return [family, Uint32Array.from(listed[name] ?? [])]
    }),
  )
  return (family, codePoint) => isWithin(ranges.get(family) ?? noRanges, codePoint)
}

const noRanges = new Uint32Array()

function isWithin(ranges: Uint32Array, codePoint: number): boolean {
  let [low, high] = [0, ranges.length / 2]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle * 2 + 1] ?? 0) < codePoint) low = middle + 1
    else high = middle
  }
  return low * 2 < ranges.length && (ranges[low * 2] ?? 0) <= codePoint
}
