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
  /(?:pass(?:word|wd|phrase)?|pwd|secret|token|api[_-]?key|apikey|access[_-]?key|private[_-]?key|client[_-]?secret|credentials?|\bkey)["'`]?\s{0,3}(?:=>|:=|=|:)\s{0,3}["'`]?(?<words>[^\s"'`;,<>(){}[\]|\\]{8,200})/gi

const placeholder =
  /^(?:[x*•.#_-]+|pass(?:word|wd)?|pwd|secret|token|hidden|redacted|removed|masked|changeme|example|your.*|my.*|the.*|none|null|nil|undefined|true|false)$|\$\{|\{\{|^\$|^%|example|redacted|placeholder|xxxx|\*\*\*|\.\.\./i

function isNoPlaceholder(words: string): boolean {
  return !placeholder.test(words)
}

function isLikelySecret(words: string, [whole]: RegExpMatchArray): boolean {
  if (placeholder.test(words) || isSomethingElse(words)) return false
  const hasLetter = /[a-z]/i.test(words)
  const hasOther = /\d/.test(words) || /[!@#$%^&*+?~]/.test(words)
  const least = /^["'`]?key\b/i.test(whole) ? { length: 20, bits: 3.5 } : { length: 8, bits: 2.6 }
  return hasLetter && hasOther && words.length >= least.length && bitsOf(words) >= least.bits
}

/** Addresses, paths, dates, versions, names in code, calls. */
function isSomethingElse(words: string): boolean {
  return (
    /^(?:[a-z][a-z0-9+.-]*:\/\/|\.{0,2}\/|~\/)/i.test(words) ||
    /^v?\d+(?:[.:-]\d+)+\S{0,8}$/i.test(words) ||
    /^[A-Za-z_]+(?:[._-][A-Za-z_]+)*\d{0,2}[.:?!*]*$/.test(words)
  )
}

/** How many bits a sign holds, by how often each occurs (Shannon). */
export function bitsOf(words: string): number {
  const counts = new Map<string, number>()
  for (const sign of words) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  const { length } = words
  return [...counts.values()].reduce((sum, count) => sum - (count / length) * Math.log2(count / length), 0)
}
