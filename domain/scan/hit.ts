/** What a scan looks for. */
export type ScanKind =
  | 'cloud key'
  | 'access token'
  | 'private key'
  | 'password'
  | 'e-mail address'
  | 'phone number'
  | 'card number'
  | 'bank account'
  | 'national id'
  | 'IP address'

/** Something in a text that looks like a secret or like personal data; from and up to which sign. */
export type Hit = { readonly kind: ScanKind; readonly from: number; readonly to: number }

/** One family of what is looked for. Takes no longer than the text is long. */
export type ScanRule = (text: string) => Hit[]

/** The places where a pattern matches and `isReal` agrees; of its group "words" where it has one. */
export function hitsOf(
  kind: ScanKind,
  pattern: RegExp,
  text: string,
  isReal: (words: string, match: RegExpMatchArray) => boolean = () => true,
): Hit[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const words = match.groups?.words ?? match[0]
    if (!isReal(words, match)) return []
    const from = match.index + match[0].lastIndexOf(words)
    return { kind, from, to: from + words.length }
  })
}
