import { type ActionRule, type Flaw, sources, spanOf } from './flaw'
import { frames } from './frames'
import { hasNumber } from './measured'
import { firstNamed, type Statement, says } from './statement'
import { determiners, people } from './word-classes'
import { phrase, phraseSet, type Word, wordSet } from './words'

/** Actions that ask people to be different next time: care, attention, memory, training, exhortation. */
export const habits: readonly ActionRule[] = [care, training, keepInformed]

/** "Be more careful", "double-check", "remind the team": attention fades, and nobody can see that it is done. */
function care(statement: Statement): Flaw | undefined {
  const { verb, words, after } = statement
  const found = exhorted(statement) ?? inWords(words, beCareful)
  if (!found || (!verb && after.length > 0)) return undefined
  return {
    rule: 'action/care',
    ...spanOf(found),
    why: 'Attention fades within weeks, and nobody can tell when this is done. A forcing function works each time.',
    source: sources.strength,
    rewrite: /\baware/.test(phrase(found)) ? frames.communication : frames.forcing,
    isMended: false,
  }
}

function exhorted({ verb, object, words, form, subject }: Statement): readonly Word[] | undefined {
  if (!verb) return undefined
  if (careVerbs.has(verb.words.map(({ text }) => text).join(' ')) || careVerbs.has(verb.base))
    return verb.words
  if (asking.has(verb.base) && people.has(firstNamed(object).at(-1)?.text ?? '')) return verb.words
  // "Engineers should check the region first": what people are to do each time from now on.
  if (form === 'duty' && people.has(subject.at(-1)?.text ?? '') && byHand.has(verb.base))
    return [...subject, ...verb.words]
  if (verb.base === 'make' && says(object, /\baware\b/)) return words.slice(0, 1).concat(object)
  return undefined
}

const careVerbs = phraseSet(`
  double-check, double check, triple-check, take care, take more care, pay attention, pay more attention,
  pay close attention, pay closer attention, remember, remind, keep in mind, raise awareness`)
const byHand = wordSet(`
  check test verify read remember follow know familiarise familiarize avoid communicate inform review confirm notice coordinate
  be`)
const asking = wordSet('encourage ask remind tell urge instruct discourage advise')

const beCareful =
  /\b(?:(?:be|being|stay|staying|remain) (?:(?:more|extra|very|particularly) )?(?:careful|cautious|vigilant|mindful|attentive|alert|aware|proactive|diligent|thorough|disciplined|conscious)|(?:pay|paying) (?:\w+ )?attention|(?:take|taking) (?:more |extra |greater |better )?care(?! of)|(?:raise|raising|increase|increasing|more|better|create|creating) awareness|remember(?:ing)? to|don't forget|(?:bear|keep|keeping) in mind|reminders? to)\b/

function inWords(words: readonly Word[], pattern: RegExp): readonly Word[] | undefined {
  const text = phrase(words)
  const found = pattern.exec(text)
  if (!found) return undefined
  const first = text.slice(0, found.index).split(' ').length - 1
  return words.slice(first, first + found[0].split(' ').length)
}

/** "Train the team": kept as a weak action, with a pass mark and something engineered beside it. */
function training({ verb, object, words, form }: Statement): Flaw | undefined {
  if (hasNumber(words)) return undefined
  const named = firstNamed(form === 'name' ? words : object)
  const isTaught = verb !== undefined && teaching.has(verb.base) && isHuman(object)
  const isLesson =
    (form === 'name' || (verb !== undefined && holding.has(verb.base))) && named.some(isLessonWord)
  if (!isTaught && !isLesson) return undefined
  return {
    rule: 'action/training',
    ...spanOf(verb ? [...verb.words, ...named] : named),
    why: 'Training helps the people of today, and wears off. Pair it with something engineered, and say how it is passed.',
    source: sources.strength,
    rewrite: frames.training,
    isMended: true,
  }
}

const teaching = wordSet('train educate coach retrain teach upskill')
const holding = wordSet(
  'hold organise organize run schedule provide give offer do have arrange plan set conduct deliver',
)

function isHuman(object: readonly Word[]): boolean {
  const named = firstNamed(object)
  return (
    object.length === 0 ||
    named.some(({ text }) => people.has(text) || /(?:ers|ors|ists|on-call|oncall)$/.test(text))
  )
}

function isLessonWord({ text }: Word): boolean {
  return /^(?:training|trainings|knowledge-sharing|refresher|refreshers|onboarding)$/.test(text)
}

/** "Keep people informed", "sync with …", "communicate better". */
function keepInformed({ verb, object }: Statement): Flaw | undefined {
  if (!verb) return undefined
  const isTalk =
    talking.has(verb.base) ||
    (verb.base === 'keep' && says(object, /\b(?:informed|updated|in the loop|aware|posted)\b/))
  // "Communicate the new limits to support" says what; "communicate earlier with customers" does not.
  const isSaid = verb.base === 'communicate' && object[0] !== undefined && determiners.has(object[0].text)
  if (!isTalk || isSaid || hasNumber(object)) return undefined
  return {
    rule: 'action/communication',
    ...spanOf(verb.words),
    why: 'It does not say who hears what, when, and how one would notice that it was not done.',
    source: sources.google,
    rewrite: frames.communication,
    isMended: true,
  }
}

const talking = phraseSet(`
  communicate, sync with, sync up with, align with, align on, coordinate with, talk to, talk with,
  speak to, speak with`)
