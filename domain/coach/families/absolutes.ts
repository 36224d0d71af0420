import { plain } from '../grammar/sentence'
import { wordSet } from '../grammar/word-set'
import { either, type Pattern, phrases, type Rule } from '../rule'
import { quantified } from '../sources'

const certain: Pattern = phrases(
  `never again | will not happen again | cannot happen again | will not recur | guarantee | guaranteed |
  fully resolved | completely resolved | totally resolved | permanently fixed | permanently resolved | fully fixed |
  all users | all customers | no impact | zero impact | no customer impact | impossible | perfect | perfectly | foolproof |
  bulletproof | fail-safe | failsafe | robust | everyone | everybody | nobody | no user was | 100 % sure | 100 % safe`,
  (sentence, { to }) => plain(sentence, to + 1) === 'storm' || /^\d/.test(plain(sentence, to + 1)),
)

/** Of what has always been, a record can be shown; of what will be, none can. */
const verbsOfPromise = wordSet('will can could does is are')

const alwaysNever: Pattern = {
  words: ['always', 'never'],
  find: (sentence, at) => (verbsOfPromise.has(plain(sentence, at - 1)) ? { from: at, to: at } : undefined),
}

/** F: more than can be known. */
export const absolutes: readonly Rule[] = [
  {
    ...either(certain, alwaysNever),
    id: 'measure/absolute',
    family: 'F',
    reach: 'front',
    why: 'This claims more than anybody can have checked; try what was checked, and until when.',
    source: quantified,
    rewrite: 'Based on <check> until <date>, no <event> was observed.',
  },
]
