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
  const found: Hit[] = []
  for (const rule of rules) {
    for (const hit of rule(text)) {
      if (!found.some((other) => hit.from < other.to && other.from < hit.to)) found.push(hit)
    }
  }
  return found.sort((one, other) => one.from - other.from)
}
