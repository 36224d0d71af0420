import { isNear, isPassive } from '../../grammar/context'
import { kindOf } from '../../grammar/people'
import { plain, type Sentence } from '../../grammar/sentence'
import { subjectOf } from '../../grammar/subject'
import { wordSet } from '../../grammar/word-set'
import type { Pattern, Stretch } from '../../rule'

const careless = wordSet('careful carefully care attention diligent vigilant mindful cautious')

/** "Be more careful", "not super carefully verifying", "pay more attention": asks people to be other than people are. */
export const beCareful: Pattern = {
  words: [...careless],
  find: (sentence, at) => {
    const word = plain(sentence, at)
    const before = plain(sentence, at - 1)
    if (word === 'care') {
      if (!/^(?:more|better|greater|extra|enough)$/.test(before)) return undefined
      if (isTakenBefore(sentence, at - 2)) return { from: at - 2, to: at }
      return isNear(sentence, at + 1, wordSet('taken'), 5) ? { from: at - 1, to: at } : undefined
    }
    if (word === 'attention') return paid(sentence, at)
    if (word === 'carefully') {
      const isNot = isNegatedBefore(sentence, at)
      return isNot ? { from: at - 1, to: at } : undefined
    }
    if (before === 'more' || before === 'extra' || before === 'not') return { from: at - 1, to: at }
    const isAsked = /^(?:be|being)$/.test(before) || /^(?:very|super|really|too|so)$/.test(before)
    const { kind } = subjectOf(sentence, at)
    return isAsked && !isPassive(sentence, at - 1) && kind !== 'thing' && plain(sentence, at - 1) !== 'too'
      ? { from: at - 1, to: at }
      : undefined
  },
}

function isTakenBefore(sentence: Sentence, at: number): boolean {
  return /^(?:take|taken|taking|took|be|with)$/.test(plain(sentence, at))
}

/** "Not carefully", "not super carefully", "didn't carefully". */
function isNegatedBefore(sentence: Sentence, at: number): boolean {
  return plain(sentence, at - 1) === 'not' || plain(sentence, at - 2) === 'not'
}

function paid(sentence: Sentence, at: number): Stretch | undefined {
  for (let left = at - 1; left >= at - 4; left--) {
    if (!/^(?:pay|paying|paid)$/.test(plain(sentence, left))) continue
    const isAsked =
      plain(sentence, left) === 'pay' ||
      plain(sentence, left - 1) === 'not' ||
      kindOf(sentence, left - 1) === 'nobody'
    return isAsked && plain(sentence, left - 1) !== 'to' ? { from: left, to: at } : undefined
  }
  return undefined
}
