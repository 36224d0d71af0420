import { isOnePerson } from '../coach/grammar/people'
import { sentencesOf } from '../coach/grammar/sentence'
import { wordSet } from '../coach/grammar/word-set'
import { auxiliaries, isAdverb, isParticiple, prepositions } from '../coach/grammar/words'
import { bareLine, checkNarrative, namesOf } from '../coach/narrative'
import { usualSettings } from '../coach/settings'

/** Whether an answer ends at a person, and what leads on from there. */
export type PersonInAnswer = {
  readonly isPerson: boolean
  /** The questions that lead on from a person's error. */
  readonly questions: readonly string[]
}

/** @param people names that people have in this incident */
export function personIn(answer: string, people: readonly string[]): PersonInAnswer {
  const found = checkNarrative(answer, {
    ...bareLine(usualSettings),
    families: ['A', 'C'],
    place: 'cause',
    people,
  })
  return {
    isPerson: found.length > 0 || hasPersonAsSubject(answer, people),
    questions: found.find(({ questions }) => questions !== undefined)?.questions ?? [],
  }
}

/** "The on-call engineer restarted the node": what somebody did is where a chain stops. */
function hasPersonAsSubject(answer: string, people: readonly string[]): boolean {
  return sentencesOf(answer, namesOf(people)).some((sentence) => {
    const phrase = sentence.words.slice(
      0,
      sentence.words.findIndex(({ plain }) => isVerb(plain)),
    )
    return (
      phrase.length <= longestPhrase &&
      phrase.every(({ plain }) => !prepositions.has(plain)) &&
      isOnePerson(sentence, phrase.length - 1) &&
      // What engineers in general see or can do is a property of the system.
      !phrase.at(-1)?.plain.endsWith('s')
    )
  })
}

const longestPhrase = 5

function isVerb(word: string): boolean {
  return auxiliaries.has(word) || isAdverb(word) || isParticiple(word) || pastForms.has(word)
}

/** What somebody did, in the irregular verbs that post-mortems are full of. */
const pastForms = wordSet(
  'ran took made put chose sent set gave left wrote read saw did had began went came told',
)
