import type { ReadAction } from './read-action'
import { type Statement, says } from './statement'
import { verbOf } from './verbs'
import { type Word, wordSet, wordsIn } from './words'

/**
 * Whether an improvement says by how much or by what: a number, "by caching …", "from … to …", "to include …",
 * "(requiring …)", or an example.
 */
export function isMeasured({ words, after, object }: Statement, { bare }: ReadAction): boolean {
  return (
    hasNumber(words) ||
    says(
      after,
      /\b(?:instead of|rather than|so that it|via|using|from \S+(?: \S+){0,3} to|such as|into|with an?)\b/,
    ) ||
    after.some(({ text }, at) => text === 'by' && isMeans(after.slice(at + 1))) ||
    after.some(({ text }, at) => text === 'to' && behaviours.has(after[at + 1]?.text ?? '')) ||
    /\b(?:e\.g\.|i\.e\.|for example)/i.test(textOf(words, bare)) ||
    hasMechanismAside(object, bare)
  )
}

export function hasNumber(words: readonly Word[]): boolean {
  return words.some(({ text }, at) => {
    if (numerals.has(text)) return true
    if (!/^[~<>≥≤]?\d/.test(text) || /^\d(?:xx|\d\d)s?$/.test(text)) return false
    return !/^(?:19|20)\d\d$/.test(text) && words[at - 1]?.text !== 'section'
  })
}

const numerals = wordSet('half double twice triple zero ten twelve twenty thirty hundred thousand')

/** What a program can be seen to do. "To detect", "to prevent" and "to avoid" only repeat the wish. */
const behaviours = wordSet(`
  abort allow alert ask accept block cache check compare contain cover drop emit exclude exit export expose fail
  ignore include fire limit list load log look match mention name page print publish query read record refuse reject
  require retry return run send set show skip start stop store support trigger use validate verify wait warn write`)

/** "by caching the routes", not "by improving tests". */
function isMeans([first]: readonly Word[]): boolean {
  const known = first && verbOf(first.text)
  return known?.form === 'gerund' && !wishes.has(known.base)
}

const wishes = wordSet(`
  improve enhance increase optimise optimize strengthen streamline ensure make reduce simplify investigate consider be
  look have get try better work`)

/** "(requiring a review by the security team)": a bracket in the clause that begins with a verb. */
function hasMechanismAside(object: readonly Word[], bare: string): boolean {
  const from = object[0]?.start
  if (from === undefined) return false
  for (const { 0: aside, index } of bare.slice(from).matchAll(/\(([^()]*)\)/g)) {
    const [first, second] = wordsIn(aside)
    const known = first && verbOf(first.text)
    if (index >= 0 && known && known.form !== 'past' && second && !wishes.has(known.base)) return true
  }
  return false
}

function textOf(words: readonly Word[], bare: string): string {
  return bare.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0)
}
