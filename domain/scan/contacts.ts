import { hitsOf, type ScanRule } from './hit'

/** How a person can be reached: e-mail addresses and telephone numbers. */
export const contacts: ScanRule = (text) => [
  ...hitsOf('e-mail address', email, text, isPersons),
  ...phones.flatMap((pattern) => hitsOf('phone number', pattern, text, isDialled)),
]

const email =
  /(?<![\w.%+/@-])(?<words>[a-z0-9][\w.%+-]{0,63}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z]{2,24})(?![\w@:]|\.\w)/giu

/** Names that are kept for examples (RFC 2606), and what ends like an address but is a file or a unit. */
const noDomain =
  /(?:^|[.@])(?:example(?:\.(?:com|org|net|edu))?|test|invalid|localhost|local|localdomain|internal|lan|service|socket|timer|mount|target|png|jpe?g|svg|js|ts|py|go|rb|json|ya?ml)$/i

/** Those of a post rather than a person. */
const posts =
  /^(?:git|root|admin|info|support|help|helpdesk|status|security|abuse|postmaster|webmaster|hostmaster|noreply|no-reply|donotreply|do-not-reply|contact|press|privacy|legal|billing|sales|team|ops|oncall|on-call|notifications?|alerts?|incidents?|user|username|name|someone|svc|service)@/i

function isPersons(words: string): boolean {
  return !noDomain.test(words) && !posts.test(words)
}

/** With the code of its country (E.164), as it is written in North America, or where it is said to be one. */
const phones = [
  /(?<![\w.+:-])\+[1-9]\d{0,2}(?:[ .-]?\(?\d{2,5}\)?){2,5}(?![\w:]|[.,-]\d)/g,
  /(?<![\w.+(-])\(\d{3}\) ?\d{3}[ -]\d{4}(?![\w-])/g,
  /(?<![\w.+:/=-])[2-9]\d{2}([-.])\d{3}\1\d{4}(?![\w-]|\.\d)/g,
  /\b(?:tel|phone|mobile|cell|call|whatsapp)\b\.?:?\s{1,3}(?<words>\(?0?\d{2,5}\)?(?:[ .-]\d{2,5}){1,4})(?![\w:-])/gi,
]

function isDialled(words: string): boolean {
  const digits = words.replace(/\D/g, '')
  return digits.length >= 8 && digits.length <= 15 && !/^\d{4}[ .-]\d{2}[ .-]\d{2}/.test(words)
}
