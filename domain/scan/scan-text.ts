import { addresses } from './addresses'
import { contacts } from './contacts'
import type { Hit, ScanRule } from './hit'
import { numbers } from './numbers'
import { passwords } from './passwords'
import { privateKeys } from './private-keys'
import { tokens } from './tokens'

/** Of what overlaps, the first rule says what it is. */
const rules: readonly ScanRule[] = [privateKeys, tokens, passwords, contacts, numbers, addresses]

/** What in a text looks like a secret or like personal data, in the order in which it stands. */
export function scanText(text: string): Hit[] {
  const taken = new Uint8Array(text.length)
  const found: Hit[] = []
  for (const rule of rules) {
    for (const hit of rule(text)) {
      if (taken.subarray(hit.from, hit.to).includes(1)) continue
      taken.fill(1, hit.from, hit.to)
      found.push(hit)
    }
  }
  return found.sort((one, other) => one.from - other.from)
}

/** No rule reads across it. */
const between = '\n\0\n'

/** What is found in each of many texts, by its place among them: one long text is read much faster than many short ones. */
export function scanTexts(texts: readonly string[]): ReadonlyMap<number, readonly Hit[]> {
  const found = new Map<number, Hit[]>()
  let index = 0
  let begin = 0
  for (const { kind, from, to } of scanText(texts.join(between))) {
    for (let length = texts[index]?.length ?? 0; from >= begin + length + between.length; ) {
      begin += length + between.length
      index++
      length = texts[index]?.length ?? 0
    }
    const hits = found.get(index) ?? []
    hits.push({ kind, from: from - begin, to: to - begin })
    found.set(index, hits)
  }
  return found
}
