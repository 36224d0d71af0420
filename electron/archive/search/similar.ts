import type { SimilarIncident } from '../../../domain/search'
import type { Entry } from './entry'
import type { Vocabulary } from './vocabulary'
import type { OwnedWords } from './words-taken'

const most = 5
/** How many that share most are compared by length too, which costs more. */
const candidates = 100
/** Of the most telling words. */
const mostWords = 5
/** Below this, two incidents share no more than any two do. 1 is the same words, 0 none. */
const leastLikeness = 0.12
/** One shared word is a coincidence. */
const leastShared = 3
/** A word that more incidents have than this share of them tells nothing about any. */
const commonShare = 0.2
const headingWeight = 2
const subjectWeight = 1.5

/**
 * Incidents told in the same words, by the cosine between their words weighted by how rare they are (tf-idf).
 * Source: Manning, Raghavan, Schütze, "Introduction to Information Retrieval" (2008), 6.3.
 */
export function similarTo(
  entry: Entry,
  all: readonly Entry[],
  vocabulary: Vocabulary,
): readonly SimilarIncident[] {
  const weights = weightsOf(vocabulary, all.length)
  const own = new Float32Array(weights.length)
  // A quarter as large as the weights, it stays at hand while millions of words are looked up in it.
  const isShared = new Uint8Array(weights.length)
  forEachWord(entry.words, (number, place) => {
    own[number] = (weights[number] ?? 0) * place
    isShared[number] = own[number] === 0 ? 0 : 1
  })
  const products: { readonly other: Entry; readonly product: number }[] = []
  for (const other of all) {
    const { product, shared } = compared(other.words, isShared, own, weights)
    if (other !== entry && shared >= leastShared) products.push({ other, product })
  }
  products.sort((a, b) => b.product - a.product)
  const ownLength = lengthOf(entry.words, weights)
  return products
    .slice(0, candidates)
    .map(({ other, product }) => ({
      other,
      likeness: product / (ownLength * lengthOf(other.words, weights)),
    }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ other }) => ({
      incident: other.summary,
      words: tellingWords(other.words, own, weights, vocabulary),
    }))
}

/** How much each word tells: nothing where it is common, stands in one incident only, or is a number or a time. */
function weightsOf(vocabulary: Vocabulary, incidents: number): Float32Array {
  const weights = new Float32Array(vocabulary.size())
  const row = vocabulary.letters()
  const starts = vocabulary.starts()
  const tooMany = Math.max(2, incidents * commonShare)
  for (let number = 0; number < weights.length; number++) {
    const uses = vocabulary.uses(number)
    if (uses < 2 || uses > tooMany) continue
    if (isTold(row, starts[number] ?? 0, starts[number + 1] ?? 0))
      weights[number] = Math.log(incidents / uses)
  }
  return weights
}

/** A word with at least three letters, and more of them than digits. */
function isTold(row: Uint16Array, start: number, end: number): boolean {
  let letters = 0
  let digits = 0
  for (let at = start; at < end; at++) {
    const code = row[at] ?? 0
    if ((code >= 97 && code <= 122) || code > 127) letters++
    else if (code >= 48 && code <= 57) digits++
  }
  return letters >= 3 && letters > digits
}

/** A plain loop over millions of numbers, of which few are also this incident's own. */
function compared(
  { numbers, heading, subject }: OwnedWords,
  isShared: Uint8Array,
  own: Float32Array,
  weights: Float32Array,
): { readonly product: number; readonly shared: number } {
  let product = 0
  let shared = 0
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] as number
    if (isShared[number] === 0) continue
    const mine = own[number] ?? 0
    product +=
      mine * (weights[number] ?? 0) * (at < heading ? headingWeight : at < subject ? subjectWeight : 1)
    shared++
  }
  return { product, shared }
}

function lengthOf(words: OwnedWords, weights: Float32Array): number {
  let squares = 0
  forEachWord(words, (number, place) => {
    squares += ((weights[number] ?? 0) * place) ** 2
  })
  return Math.sqrt(squares)
}

function tellingWords(
  words: OwnedWords,
  own: Float32Array,
  weights: Float32Array,
  vocabulary: Vocabulary,
): string[] {
  const shared: { readonly number: number; readonly share: number }[] = []
  forEachWord(words, (number, place) => {
    const share = (own[number] ?? 0) * (weights[number] ?? 0) * place
    if (share > 0) shared.push({ number, share })
  })
  shared.sort((a, b) => b.share - a.share)
  return shared.slice(0, mostWords).map(({ number }) => vocabulary.word(number))
}

function forEachWord(
  { numbers, heading, subject }: OwnedWords,
  look: (number: number, placeWeight: number) => void,
): void {
  for (const [at, number] of numbers.entries()) {
    look(number, at < heading ? headingWeight : at < subject ? subjectWeight : 1)
  }
}
