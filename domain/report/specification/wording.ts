import type { Action } from '../../action'
import { isNamedOwner } from '../../action-owner'
import { specificationWords as words } from '../fixed-words'

/** "[TO CONFIRM - Gateway team]": what nobody has said, and who is asked; "owner" where that is not known either. */
export function toConfirm(actions: readonly Pick<Action, 'owner'>[]): string {
  const owners = new Set(actions.map(({ owner }) => owner.trim()).filter(isNamedOwner))
  return words.toConfirm(owners.size === 0 ? words.owner : [...owners].join(', '))
}

/**
 * The words of a requirement that no test can decide, each once, as they stand.
 * Source: IEEE 830-1998, 4.3 (unambiguous, verifiable).
 */
export function unclearWords(text: string): string[] {
  return [...new Set([...text.matchAll(unclear)].map(([found]) => found.toLowerCase()))]
}

const unclear =
  /(?<![\p{L}\p{N}])(?:should|may|might|could|etc|and\/or|tbd|tbc|fast|faster|quick|quickly|user-friendly|easy|easily|appropriate|appropriately|adequate|adequately|sufficient|sufficiently|reasonable|reasonably|robust|efficient|efficiently|flexible|seamless|as needed|if possible|where possible|some|several|many|better|soon|normally|usually)(?![\p{L}\p{N}-])/giu
