import { wordSet } from './words'

export const determiners = wordSet(`
  a an the this that these those our your my his her its their all any each every both some no another either such
  one two three four five`)

export const prepositions = wordSet(`
  of for in on at with from into onto to by about across after against around as before behind between beyond during
  per through towards toward under until up upon via within without over when where while than`)

/** What begins another clause: nothing behind it says what is done. */
export const subordinators = wordSet(`
  that which who whose because since so if when whenever where while until unless before after once as although
  whether why how`)

export const conjunctions = wordSet('and or but then plus')

/** Between the start of a clause and its verb, or between a modal and the verb. */
export const adverbs = wordSet(`
  also always just then now immediately fully automatically finally manually temporarily permanently regularly
  quickly proactively at-least first next still additionally furthermore please only again later soon simply
  actively explicitly periodically continuously gradually further never ever either instead internally`)

/** Words before a clause that make it less than a promise. */
export const hedges = wordSet(`
  maybe perhaps possibly potentially probably hopefully ideally eventually preferably`)

export const people = wordSet(`
  everyone everybody people engineers engineer developers developer team teams staff operators operator users
  colleagues members we somebody someone anyone devs admins responders`)

export const questionWords = wordSet(`
  is are was were does do did has have can could should would will what why how who whose when where which whether if`)
