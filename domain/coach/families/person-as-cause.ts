import type { Family } from '../finding'
import { either, type Rule } from '../rule'
import {
  humanErrorFallacy,
  madeSense,
  noIndictment,
  whatAndHow,
  wordsToListenFor,
  workAsDone,
} from '../sources'
import { badWork, byAccident, insteadOf, theirMistake, without, wrongOne } from './person/accidents'
import { causedByPerson, humanError, personCaused, personLedTo } from './person/as-cause'
import { confessed, fault, who } from './person/guilt'
import { judgement, knowledge } from './person/knowledge'
import { brokeRules } from './person/rulebook'
import {
  didNot,
  failedTo,
  failureTo,
  forgot,
  forgotten,
  messedUp,
  misjudged,
  missed,
  missedBy,
  neglected,
  nobodyNoticed,
  tooHasty,
} from './person/slips'

/** Source: Increments Inc., "Post-Mortem Templates", section "The Human Error Fallacy". */
const threeQuestions = [
  'Why was the access that this took possible at that time?',
  'Why did the tool go ahead without asking for a confirmation?',
  'Why was there no dry run, or a rail that stops a destructive step?',
] as const

const rule = { family: 'A' as Family, reach: 'everywhere' } as const

/** A: a person told as the cause. */
export const personAsCause: readonly Rule[] = [
  {
    ...rule,
    ...humanError,
    id: 'blame/human-error',
    why: 'This wording can read as an end of the search at a person; it is where the search begins. Try what the tool accepted, and what was known then.',
    source: humanErrorFallacy,
    rewrite: 'The <procedure or tool> accepted <input> without <check>; at that time <context>.',
    questions: threeQuestions,
  },
  {
    ...rule,
    ...either(personCaused, causedByPerson, personLedTo),
    id: 'blame/person-caused',
    why: 'This wording can read as if a person were the cause; try the change or command as the subject, and the guard that was not there.',
    source: whatAndHow,
    rewrite: '<Change or command> at <time> had the effect <effect>; <guard> was not in place.',
    questions: threeQuestions,
  },
  {
    ...rule,
    ...fault,
    id: 'blame/fault',
    why: 'This wording can read as assigning guilt; try the conditions that came together.',
    source: noIndictment,
    rewrite: 'Contributing factor: <condition>; it came with the change in <reference>.',
  },
  {
    ...rule,
    ...either(
      forgot,
      forgotten,
      neglected,
      misjudged,
      tooHasty,
      missed,
      missedBy,
      messedUp,
      nobodyNoticed,
      without,
    ),
    id: 'blame/slip',
    why: 'This wording can read as a slip of a person; try what was visible, and what the step relied on.',
    source: madeSense,
    rewrite:
      '<Signal> competed with <number> other alerts / <runbook> did not include <step> / <step> relies on memory.',
  },
  {
    ...rule,
    ...either(failedTo, failureTo, didNot),
    id: 'blame/failed-to',
    why: 'This wording can read as a failing of a person, and says only what did not happen; try what would have started the step.',
    source: madeSense,
    rewrite: '<Step> did not happen before <event>; the process has no <trigger or gate>.',
  },
  {
    ...rule,
    ...knowledge,
    id: 'blame/knowledge',
    why: 'This wording can read as a lack in a person; try where the knowledge was to be found, and by whom.',
    source: madeSense,
    rewrite: '<Knowledge> was documented in <place> / not documented; the rota does not cover <subsystem>.',
  },
  {
    ...rule,
    ...either(theirMistake, judgement),
    id: 'blame/mistake',
    why: 'This wording can read as a judgement of a decision by its outcome; try what was known when it was taken.',
    source: noIndictment,
    rewrite:
      'Given <information available>, <decision> was consistent with <goal or runbook>. <Decisive information> was available only at <time> in <place>.',
  },
  {
    ...rule,
    ...either(byAccident, wrongOne, insteadOf, badWork),
    id: 'blame/by-accident',
    why: 'This wording can read as a slip of a person; try what made the one look like the other, and what accepted it.',
    source: madeSense,
    rewrite:
      'The <tool> accepted <input> without <check>; <one thing> and <other thing> look alike in <place>.',
    questions: threeQuestions,
  },
  {
    ...rule,
    ...brokeRules,
    id: 'blame/broke-rules',
    why: 'This wording can read as an accusation; work as done often differs from work as written, for reasons. Try the difference.',
    source: workAsDone,
    rewrite:
      'Work as done differed from work as documented: <difference>. The documented path takes <time> / needs <approval>.',
  },
  {
    ...rule,
    ...confessed,
    id: 'blame/confessed',
    why: 'This verb can read as a hearing; try said, reported or recalled.',
    source: wordsToListenFor,
    rewrite: '<Role> reported <observation>.',
  },
  {
    ...rule,
    ...who,
    id: 'blame/who',
    why: 'Asking who can read as a search for somebody to blame; try how it came about.',
    source: whatAndHow,
    rewrite: 'How did <change> reach <environment>?',
  },
]
