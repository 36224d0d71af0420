import { hasFigureNear } from '../grammar/figures'
import { plain } from '../grammar/sentence'
import { wordSet } from '../grammar/word-set'
import { either, type Pattern, phrases, type Rule } from '../rule'
import { hardData } from '../sources'

const small = wordSet('minor small slight brief short limited minimal tiny isolated negligible little')

/** What may be called small instead of being measured. */
const measured = wordSet(`
  impact disruption disruptions outage outages interruption interruptions degradation number numbers subset portion
  fraction increase decrease issue issues incident incidents delay delays period time window spike spikes amount group
  percentage share set downtime loss errors slowdown inconvenience effect effects cases
`)

const smallNoun: Pattern = {
  words: [...small],
  find: (sentence, at) => {
    for (let next = at + 1; next < at + 3; next++) {
      if (!measured.has(plain(sentence, next))) continue
      return hasFigureNear(sentence, at, next, 6) ? undefined : { from: at, to: next }
    }
    return undefined
  },
}

const crowd = wordSet(
  'users customers requests clients people orders transactions merchants visitors accounts services',
)

const someCrowd: Pattern = {
  words: ['some', 'few'],
  find: (sentence, at) => {
    const to = crowd.has(plain(sentence, at + 1)) ? at + 1 : at + 2
    const isOf = plain(sentence, at + 1) === 'of'
    if (!crowd.has(plain(sentence, to)) || isOf || hasFigureNear(sentence, at, to, 6)) return undefined
    return { from: at, to }
  },
}

const spin: Pattern = phrases(
  `blip | hiccup | hiccups | glitch | glitches | small subset | a bit | somewhat | marginally | quickly resolved |
  quickly fixed | swiftly | resolved quickly | resolved swiftly | immediately resolved | resolved immediately`,
  (sentence, { from, to }) => hasFigureNear(sentence, from, to, 6),
)

/** E: words that make it smaller. */
export const minimisers: readonly Rule[] = [
  {
    ...either(smallNoun, someCrowd, spin),
    id: 'measure/minimiser',
    family: 'E',
    reach: 'front',
    why: 'This wording can read as playing it down; a number lets readers judge for themselves.',
    source: hardData,
    rewrite: '<Number> <unit> (<share> % of <whole>), measured from <source>.',
  },
]
