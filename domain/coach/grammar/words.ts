import { wordSet } from './word-set'

export const auxiliaries = wordSet(`
  am is are was were be been being have has had having do does did will would shall should can could may might must ca wo
  cannot
`)

export const beForms = wordSet("am is are was were be been being 's got get gets getting")

export const determiners = wordSet(`
  a an the this that these those my our his her its their your some any no each every all both another such one two three
  several many most other whose
`)

export const prepositions = wordSet(`
  of in on at for to from with by about during under over via into onto through within without across between as against
  per inside outside around near upon towards toward despite
`)

/** Words that open another clause, so that what stands before them is not the subject behind them. */
export const subordinators = wordSet(`
  that which who whom whose when whenever while because since although though if unless until till so where whereas
  after before once how why what whether than
`)

export const conjunctions = wordSet('and but or then nor yet')

const plainAdverbs = wordSet(`
  also then just only never not still even almost first again always later now instead perhaps maybe already soon once
  too simply both somehow twice often sometimes quite very rather super really actually initially
`)

const notAdverbs = wordSet(
  'reply supply apply only family assembly early daily weekly monthly nightly anomaly monopoly',
)

export function isAdverb(word: string): boolean {
  return plainAdverbs.has(word) || (word.length > 4 && word.endsWith('ly') && !notAdverbs.has(word))
}

const participles = wordSet(`
  been begun broken brought built bought caught chosen come cut done drawn driven fallen felt found forgotten frozen given
  gone got gotten grown had held hit kept known laid led left let lost made meant met paid put read reread rebuilt redone
  rewritten ridden risen run said seen sent set shown shut slept spent spoken split spread stood stopped stuck taken
  taught thought thrown told understood undone unset woken won written overseen overridden foreseen withdrawn reset
  forgot overwritten undergone
`)

/** Words in -ed that stand before a noun as often as they are verbs: "should have automated tests". */
const adjectives = wordSet(`
  automated dedicated improved limited restricted increased reduced detailed distributed shared documented encrypted
  updated defined named replicated isolated separated protected integrated advanced unified centralised centralized
  standardised standardized required related unlimited designed need speed embedded managed based combined enhanced
  scheduled agreed fixed hardened consolidated simplified structured elevated tiered layered tested established expected
  desired redundant weighted signed associated correlated indeed red seed feed
`)

/** Whether a word has the form of a past participle; "automated" may also be an adjective. */
export function isParticiple(word: string): boolean {
  return participles.has(word) || (word.length > 3 && word.endsWith('ed') && word !== 'need')
}

export function mayBeAdjective(word: string): boolean {
  return adjectives.has(word)
}
