import { hasFigure } from '../grammar/figures'
import { plain, type Sentence } from '../grammar/sentence'
import { wordSet } from '../grammar/word-set'
import { either, type Pattern, phrases, type Rule } from '../rule'
import { calmLanguage, onlyFullOutages } from '../sources'

const whole = wordSet('full complete total partial power')

const outage: Pattern = phrases(
  'outage | outages',
  (sentence, { from }) => whole.has(plain(sentence, from - 1)) || hasFigure(sentence),
)

const drama: Pattern = phrases(
  `disaster | disasters | disastrous | catastrophe | catastrophic | meltdown | nightmare | chaos | chaotic | on fire |
  firefighting | war room | hacked | the cloud went down | blew up | exploded | died | horrible | terrible | awful |
  went haywire | fell over | melted down`,
  (sentence, { to }) => afterDrama.has(plain(sentence, to + 1)),
)

const afterDrama = wordSet('recovery engineering monkey testing tests experiment experiments mesh')

const crash: Pattern = phrases('crash | crashed | crashes | killed', (sentence) => hasFigure(sentence))

const down: Pattern = {
  words: ['down'],
  find: (sentence, at) =>
    isState(sentence, at) && !hasFigure(sentence) ? { from: at - 1, to: at } : undefined,
}

function isState(sentence: Sentence, at: number): boolean {
  return (
    /^(?:was|were|is|went|been|completely|gone)$/.test(plain(sentence, at - 1)) &&
    !/^\p{L}/u.test(plain(sentence, at + 1))
  )
}

/** H: loose words for an incident. */
export const looseWords: readonly Rule[] = [
  {
    ...either(outage, crash, down),
    id: 'measure/loose-word',
    family: 'H',
    reach: 'front',
    why: 'Readers picture everything standing still; try what did not work, for which share, and for how long.',
    source: onlyFullOutages,
    rewrite: '<Service> returned <error> for <share> % of <requests> between <time> and <time> <zone>.',
  },
  {
    ...drama,
    id: 'measure/animated-language',
    family: 'H',
    reach: 'front',
    why: 'Animated language draws attention to the teller; try what was observed.',
    source: calmLanguage,
    rewrite: '<Service> <did what> from <time> to <time> <zone>.',
  },
]
