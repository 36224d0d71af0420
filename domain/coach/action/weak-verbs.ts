import { phraseSet } from './words'

/** Verbs of looking and thinking, with their particles: what follows from them is open. */
export const looking = phraseSet(`
  investigate, research, explore, evaluate, assess, analyse, analyze, understand, study, examine, review,
  revisit, reconsider, rethink, diagnose, discuss, brainstorm, debate, clarify, propose, learn,
  look into, look at, look for, look through, dig into, dig deeper, dive into, dive deeper, think about,
  think of, think through, talk about, speak about, find out, figure out, work out, follow up,
  follow up on, follow up with, come up with, learn more, learn about, learn from, take a look at,
  take a look into, take another look at, take a closer look at, have a look at, have a look into,
  have a closer look at, have another look at, come to an agreement, come to a decision, experiment with, play with, spike`)

/** Verbs that lead to another without promising it. */
export const wavering = phraseSet(`
  consider, try, attempt, aim, strive, hope, plan, intend, want, like, work on, work towards,
  work toward`)

/** Verbs that say what should hold, and not what makes it hold. */
export const ensuring = phraseSet('ensure, guarantee, assure, make sure, make certain')
