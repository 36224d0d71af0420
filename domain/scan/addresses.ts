import { hitsOf, type ScanRule } from './hit'

/** Addresses of machines and of those who use them: rarely a secret, often personal data (GDPR, recital 30). */
export const addresses: ScanRule = (text) => [
  ...hitsOf('IP address', version4, text, isHost4),
  ...hitsOf('IP address', version6, text, isHost6),
]

const byte = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)'
const version4 = new RegExp(
  `(?<![\\w.+-]|\\w/)(?<!\\b(?:v|version|release|build) {0,2})${byte}(?:\\.${byte}){3}(?![\\w-]|\\.\\d|/(?:[0-9]|[12]\\d|3[01])(?!\\d))`,
  'gi',
)

/** This computer, everybody, resolvers that all use, and those kept for examples (RFC 5737). */
const nobody4 =
  /^(?:0\.|127\.|255\.|22[4-9]\.|23\d\.|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|8\.8\.[48]\.[48]$|1\.[01]\.[01]\.1$|9\.9\.9\.9$|169\.254\.169\.254$)/

/** "1.2.3.4" and "Chrome/107.0.0.0" are versions. */
function isHost4(words: string): boolean {
  return !nobody4.test(words) && words.split('.').some((part) => part.length > 1)
}

const version6 = /(?<![\w:.])[0-9a-f]{1,4}(?::{1,2}[0-9a-f]{1,4}){2,7}(?:::)?(?![\w:]|\.\d|\/\d)/gi

/** Eight groups, or fewer around one "::"; those of examples (RFC 3849) and of clocks are none. */
function isHost6(words: string): boolean {
  const groups = words.split(/:+/).filter((group) => group !== '').length
  const gaps = words.match(/::/g)?.length ?? 0
  const isWhole = gaps === 0 ? groups === 8 : gaps === 1 && groups < 8
  return isWhole && /[a-f]/i.test(words) && !/^2001:0?db8:/i.test(words)
}
