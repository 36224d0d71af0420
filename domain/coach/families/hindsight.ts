import type { Rule } from '../rule'
import {
  certainty,
  controlWouldHave,
  couldHave,
  fillers,
  hindsightWords,
  ifOnly,
  selfEvident,
  shouldHave,
  supposedTo,
  tooLate,
} from './hindsight-patterns'

const cast =
  'Causal Analysis based on System Theory (N. Leveson): "should have", "could have" and "if only" are signs of hindsight bias.'
const etsy =
  'Etsy, "Debriefing Facilitation Guide": describe what people saw and did at the time; what they did not do explains nothing.'

const cook =
  'R. Cook, "How Complex Systems Fail", point 8: knowing the outcome makes what led to it look more salient than it was.'

/** B: what is only visible from the end of the story. Source: field guide 3.4, family B. */
export const hindsight: readonly Rule[] = [
  {
    ...shouldHave,
    id: 'hindsight/should-have',
    family: 'B',
    reach: 'everywhere',
    why: 'This wording can read as a judgement from the end of the story, about something that did not happen; try what was done, and what made it the sensible step then.',
    source: cast,
    rewrite:
      'The response was <what was done>; <step> was not part of <runbook> / was not visible in <tool>.',
  },
  {
    ...couldHave,
    id: 'hindsight/could-have',
    family: 'B',
    reach: 'everywhere',
    why: 'This tells of another past, and that can read as a reproach; try the control that would do it, as a statement somebody can test.',
    source: cast,
    rewrite: 'A <control> at <stage> would reject <input>; see action <number>.',
  },
  {
    ...controlWouldHave,
    id: 'hindsight/control-would-have',
    family: 'B',
    reach: 'causes',
    why: 'What would have helped is foresight, and worth keeping: try it as an action or a risk that can be tested, rather than as part of the story.',
    source: cast,
    rewrite: 'A <control> at <stage> would reject <input>; see action <number>.',
  },
  {
    ...supposedTo,
    id: 'hindsight/supposed-to',
    family: 'B',
    reach: 'everywhere',
    why: 'This compares with what was expected rather than telling what was known; try what was done, and where the expectation was written down.',
    source: etsy,
    rewrite: 'The response was <what was done>; <expectation> was written in <place> / was not written down.',
  },
  {
    ...ifOnly,
    id: 'hindsight/if-only',
    family: 'B',
    reach: 'everywhere',
    why: 'This tells of another past, and that can read as a reproach; try what there was, or make it an action.',
    source: cast,
    rewrite: 'A <control> at <stage> would <effect>; see action <number>.',
  },
  {
    ...hindsightWords,
    id: 'hindsight/now-known',
    family: 'B',
    reach: 'everywhere',
    why: 'This mixes what was known then with what is known now; try the time at which it became known.',
    source: etsy,
    rewrite: '<Fact> became known at <time> from <source>.',
  },
  {
    ...certainty,
    id: 'hindsight/obvious',
    family: 'B',
    reach: 'everywhere',
    why: 'What is plain now can have been one signal among many; this wording can read as a reproach. Try the evidence and its date.',
    source: cook,
    rewrite: '<Signal> existed since <date>: <link>. It was assessed as <priority> on <date>.',
  },
  {
    ...selfEvident,
    id: 'hindsight/self-evident',
    family: 'B',
    reach: 'causes',
    why: 'This word asks readers to take it for granted; try the evidence, or leave the word out.',
    source: cook,
    rewrite: '<Graph or record> showed <fact> at <time>.',
  },
  {
    ...tooLate,
    id: 'hindsight/too-late',
    family: 'B',
    reach: 'everywhere',
    why: 'Slowness is a judgement; minutes are a fact. This wording can read as a reproach; try the time it took, and what was being done meanwhile.',
    source: etsy,
    rewrite: '<Step> happened <number> min after <event>; during that time the response <activity>.',
  },
  {
    ...fillers,
    id: 'hindsight/unstated-measure',
    family: 'B',
    reach: 'front',
    why: 'This word stands for a measure or a piece of evidence that readers do not see; try that instead, or leave the word out.',
    source: 'Lindsay Holmwood, words to listen for in post-mortems (gist 1c0e72064fcd9f714747).',
    rewrite: '<What happened>, as <graph or record> showed at <time>.',
  },
]
