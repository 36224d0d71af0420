import { partsAround, type TextPart } from '../../domain/folded-text'

/** A text in which the words looked for are marked. */
export function MarkedText({ text, words }: { text: string; words: readonly string[] }) {
  return <MarkedParts parts={partsAround(text, words)} />
}

export function MarkedParts({ parts }: { parts: readonly TextPart[] }) {
  return parts.map(({ text, isMatch }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other name and keep their places.
    isMatch ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
  )
}
