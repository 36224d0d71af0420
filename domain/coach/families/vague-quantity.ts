import { hasFigure, hasFigureNear } from '../grammar/figures'
import { plain } from '../grammar/sentence'
import { either, phrases, type Rule } from '../rule'
import { quantified } from '../sources'

const amounts = phrases(
  `many | several | numerous | most users | most customers | most requests | significant | significantly | substantial | substantially | huge | massive |
  a large number | large number of | a number of | a lot | lots of`,
  (sentence, { from, to }) =>
    hasFigureNear(sentence, from, to, 6) ||
    /^(?:how|too|as|so)$/.test(plain(sentence, from - 1)) ||
    plain(sentence, to + 1) === 'likely',
)

const degrees = phrases(
  'spike | spiked | spikes | slow | slower | degraded | degradation | sluggish | elevated',
  (sentence) => hasFigure(sentence),
)

const times = phrases(
  `recently | soon | shortly | later | a while | for some time | some time | in the morning | in the afternoon |
  in the evening | overnight | yesterday | last week | last month | the other day | early on`,
  (sentence, { from, to }) =>
    hasFigureNear(sentence, from, to, 5) || /^(?:no|as)$/.test(plain(sentence, from - 1)),
)

/** G: quantities and times without a figure. */
export const vagueQuantity: readonly Rule[] = [
  {
    ...either(amounts, degrees),
    id: 'measure/vague-amount',
    family: 'G',
    reach: 'front',
    why: 'Readers cannot tell how much this is; try the number and how it was measured.',
    source: quantified,
    rewrite: '<Number> <unit>, measured from <source> / not known yet; <role> confirms by <date>.',
  },
  {
    ...times,
    id: 'measure/vague-time',
    family: 'G',
    reach: 'front',
    why: 'Readers cannot tell when this was; try the time with its zone.',
    source: quantified,
    rewrite: '<Date> <time> <zone> / not known yet; <role> confirms by <date>.',
  },
]
