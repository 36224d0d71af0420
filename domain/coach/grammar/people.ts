import { plain, type Sentence } from './sentence'
import { wordSet } from './word-set'

/** Nouns for a person at work. Agents, workers, clients and drivers are programs, users are not staff. */
const roles = wordSet(`
  engineer engineers developer developers dev devs operator operators admin admins administrator administrators
  sysadmin sysadmins dba dbas sre sres intern interns contractor contractors technician technicians deployer deployers
  reviewer reviewers author authors committer committers maintainer maintainers approver approvers colleague colleagues
  employee employees staff staffer staffers member members person someone somebody manager managers programmer
  programmers tester testers oncall on-call responder responders commander consultant consultants individual individuals
  pilot pilots captain captains coworker coworkers co-worker co-workers human humans guy guys owner owners
  electrician electricians architect architects analyst analysts volunteer volunteers freelancer freelancers teammate teammates newcomer newcomers trainee trainees
`)

const groups = wordSet('team teams ops management squad squads crew department departments')

const customers = wordSet(
  'user users customer customers client clients visitor visitors editor editors reader readers',
)

/**
 * Given names that are no product's name, for a first word that may be either. A name in the incident's own list
 * of people needs no entry here.
 */
const givenNames = wordSet(`
  adam ahmed aisha alan alejandro alex alexander ali alice amir amy ana andrea andreas andrew andy angela anil anita anna
  anne anthony antoine antonio ariel arthur arturo arun ashley barbara bartosz ben benjamin bernard bob boris brandon
  brian brooke bruno bryan carl carla carlos carmen caroline catherine cecilia charles charlotte chen chloe chris
  christian christina christopher claire claudia cristina daniel daniela dave david deepak dennis diana diego dmitri
  dmitry dominic edward elena eleanor elizabeth emily emma eric erik erika ethan eva fatima felix fernando filippo
  francesca francesco francis frank gabriel gary george gerard giovanni giuseppe greg gregory guillaume gustavo hannah
  hans harry helen henry hiroshi hugo ibrahim igor ingrid isabel ivan jack jacob jaime james jamie jan jane janet jason
  javier jean jeff jennifer jens jeremy jessica jesus jim joan joanna joao joe joel johan johanna john jonas jonathan
  jorge jose joseph josh joshua juan julia julian julie karen karl kate katherine katie keith ken kenneth kevin kim
  kumar kunal lars laura lauren leila leo leon linda lisa louis louise luc luca lucas lucia lucy luis luke magnus manuel
  marco marcus margaret maria marie mario marta martin mary mateo matt matthew maya mehmet mei melissa michael michelle
  miguel mike mohamed mohammed monica mukunda nancy natalia natasha nathan neha neil nicholas nick nicola nicolas nikhil
  nina noah nora olga olivia oscar otto pablo pascal patricia patrick paul paula pedro peter philip pierre priya rachel
  raj rajesh ralph raphael rebecca ricardo richard riccardo robert roberto robin rohan roger roman ron rosa ryan sandra
  sanjay santiago sara sarah scott sean sebastian sergei sergio shane sharon simon sofia sophie stefan stefano stephanie
  stephen steve steven sunil susan tamara tanya teresa thomas tim timo timothy tobias tom tomas tony valentina vanessa
  victor victoria vijay vikram vincent vivek vladimir walter wei werner wolfgang xavier yasmin yuki yusuf yuvi zoe
`)

const things = wordSet('it this that these those there everything nothing something anything itself none')

/** Words for a person who speaks, alone. `they` may be programs; `we` takes the blame on all. */
export type Kind = 'person' | 'we' | 'they' | 'nobody' | 'customer' | 'thing' | 'unknown' | 'none'

/** What a word stands for, as the head of a noun phrase. */
export function kindOf(sentence: Sentence, at: number): Kind {
  const word = plain(sentence, at)
  if (word === 'i' || word === 'he' || word === 'she' || roles.has(word)) return 'person'
  if (word === 'we' || (word === 'us' && plain(sentence, at - 1) === 'of')) return 'we'
  if (word === 'they' || word === 'you') return 'they'
  if (things.has(word)) return 'thing'
  if (word === 'nobody' || word === 'neither' || (word === 'one' && plain(sentence, at - 1) === 'no'))
    return 'nobody'
  if (groups.has(word) || isLead(sentence, at)) return 'person'
  if (customers.has(word)) return 'customer'
  if (word.startsWith('@') && word.length > 1) return 'person'
  const isName = sentence.names.has(word) || givenNames.has(word)
  return isName && sentence.words[at]?.isCapital ? 'person' : 'unknown'
}

/** "The support lead", and not "the lead time" or "the changes lead to". */
function isLead(sentence: Sentence, at: number): boolean {
  if (plain(sentence, at) !== 'lead' || /^(?:times?|to|the|us|into)$/.test(plain(sentence, at + 1)))
    return false
  return (
    /^(?:the|a|an|our|their)$/.test(plain(sentence, at - 1)) ||
    /^(?:the|a|an|our)$/.test(plain(sentence, at - 2))
  )
}

/** I, we, he, she and they are never what a preposition is about. */
export const nominatives = wordSet('i we he she they who')

export function isPerson(sentence: Sentence, at: number): boolean {
  return kindOf(sentence, at) === 'person'
}

/** A person who is not a group. */
export function isOnePerson(sentence: Sentence, at: number): boolean {
  return isPerson(sentence, at) && !groups.has(plain(sentence, at))
}
