import { hitsOf, type ScanRule } from './hit'

/** Passwords in addresses and connection strings, and what is assigned to something that is called a secret. */
export const passwords: ScanRule = (text) => [
  ...hitsOf('password', inAddress, text, isNoPlaceholder),
  ...hitsOf('password', assigned, text, isLikelySecret),
]

/** "postgres://app:PASSWORD@db" (RFC 3986, userinfo). */
const inAddress =
  /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/?#"'<>]{0,60}:(?<words>[^\s:@/?#"'<>]{3,200})@[\w.[-]/gi

/** "password: …", "api_key=…", "DB_SECRET => '…'". */
const assigned =
  /(?:pass(?:word|wd|phrase)?|pwd|secret|token|api[_-]?key|apikey|access[_-]?key|private[_-]?key|client[_-]?secret|credentials?|\bkey)["'`]?\s{0,3}(?:=>|:=|=|:)\s{0,3}["'`]?(?<words>[^\s"'`;,<>(){}[\]|\\]{5,199}[^\s"'`;,<>(){}[\]|\\.:?])/gi

const placeholder =
  /^(?:[x*•.#_-]+|pass(?:word|wd)?|pwd|secret|token|hidden|redacted|removed|masked|changeme|example|your[_-]?(?:password|secret|token|key)|your[_-].*|my[_-]?(?:password|secret|token|key)|none|null|nil|undefined|true|false)$|\$\{|\{\{|^\$|^%|^example|example\.(?:com|org|net)|redacted|placeholder|xxxx|\*\*\*|\.\.\./i

function isNoPlaceholder(words: string): boolean {
  return !placeholder.test(words)
}

function isLikelySecret(words: string, [whole]: RegExpMatchArray): boolean {
  const isPassword = /^(?:pass|pwd)/i.test(whole)
  if (placeholder.test(words) || isSomethingElse(words) || (!isPassword && isName(words))) return false
  const hasLetter = /[a-z]/i.test(words)
  const hasOther = /\d/.test(words) || /[!@#$%^&*+?~]/.test(words)
  const least = leastFor(whole)
  return hasLetter && hasOther && words.length >= least.length && bitsOf(words) >= least.bits
}

type Least = { readonly length: number; readonly bits: number }

/** A key may be anything, and a password is short more often than a token. */
function leastFor(name: string): Least {
  if (/^["'`]?key\b/i.test(name)) return { length: 20, bits: 3.5 }
  return /^(?:pass|pwd)/i.test(name) ? { length: 6, bits: 2 } : { length: 8, bits: 2.6 }
}

/** Addresses, paths, dates, versions. */
function isSomethingElse(words: string): boolean {
  return (
    /^(?:[a-z][a-z0-9+.-]*:\/\/|\.{0,2}\/|~\/)/i.test(words) || /^v?\d+(?:[.:-]\d+)+\S{0,8}$/i.test(words)
  )
}

/** "session_store2": what a variable is called. */
function isName(words: string): boolean {
  return /^[A-Za-z_]+(?:[._-][A-Za-z_]+)*\d{0,2}[.:?!*]*$/.test(words)
}

/** How many bits a sign holds, by how often each occurs (Shannon). */
export function bitsOf(words: string): number {
  const counts = new Map<string, number>()
  for (const sign of words) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  const { length } = words
  return [...counts.values()].reduce((sum, count) => sum - (count / length) * Math.log2(count / length), 0)
}
