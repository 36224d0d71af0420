import type { Factor, Why } from '../analysis'
import type { Incident } from '../incident'
import { onceFor } from '../once'
import type { Approval } from '../review'
import { templateOf } from '../templates'
import { isCircular, longestChain } from '../whys'
import { negatedFixIn, outsideControlIn } from './answer-patterns'
import { distanceUp } from './category-height'
import type { Guard, GuardKind } from './guard'
import { type PersonInAnswer, personIn } from './person-in-answer'
import { sharedShare, shareWithin, tellingWords } from './shared-words'

/**
 * What a seasoned reviewer would ask about the root cause analysis.
 * Sources: A. Card, "The problem with '5 whys'", BMJ Quality & Safety 2017 (one path, stops at what is known, not
 * repeatable); R. Cook, "How complex systems fail".
 */
export const guardsOf = onceFor((incident: Incident): Guard[] => {
  const { whys } = incident.analysis
  const byId = new Map(whys.map((why) => [why.id, why]))
  const answered = whys.filter(isAnswered)
  const explained = new Set(answered.flatMap(({ parent, alsoExplains }) => [parent, ...alsoExplains]))
  const leaves = answered.filter(({ id }) => !explained.has(id))
  return [
    ...tooShallow(incident, answered),
    ...singleChain(incident, leaves),
    ...answered.flatMap((why) => [...circular(why, byId), ...jump(why, byId), ...withoutEvidence(why)]),
    ...leaves.flatMap((why) => [
      ...stopsAtPerson({ kind: 'why', id: why.id }, readerOf(incident)(why)),
      ...restatement(why, incident),
      ...negatedFix(why),
      ...outsideControl(why, incident),
    ]),
    ...incident.analysis.factors.flatMap((factor) =>
      stopsAtPerson({ kind: 'factor', id: factor.id }, readerOf(incident)(factor)),
    ),
  ]
})

/** Reads each cause once, for as long as it and the names of the incident's people are the same. */
function readerOf({ review }: Incident) {
  return readerFor(review.approvals)
}

const readerFor = onceFor((approvals: readonly Approval[]) => {
  const people = approvals.map(({ name }) => name)
  return onceFor((cause: Why | Factor) => personIn('answer' in cause ? cause.answer : cause.text, people))
})

type WhysById = ReadonlyMap<string, Why>

function isAnswered({ answer }: Why): boolean {
  return answer.trim() !== ''
}

function tooShallow(incident: Incident, answered: readonly Why[]): Guard[] {
  const template = templateOf(incident)
  const depth = longestChain(incident.analysis.whys)
  if (answered.length === 0 || depth >= template.whys) return []
  return [
    {
      kind: 'too shallow',
      about: { kind: 'whole' },
      words: `The longest chain has ${depth} answered ${depth === 1 ? 'why' : 'whys'}; the template “${template.label}” asks for ${template.whys}.`,
      ask: 'Ask why of the last answer, until it is something the organisation can change.',
    },
  ]
}

/** A critical incident has more than one condition: whys that never branch have followed only one. */
function singleChain({ severity, analysis }: Incident, leaves: readonly Why[]): Guard[] {
  const factors = analysis.factors.filter(({ text }) => text.trim() !== '').length
  if (severity !== 'SEV1' || leaves.length !== 1 || factors >= 2) return []
  return [
    {
      kind: 'single chain',
      about: { kind: 'whole' },
      words: 'A critical incident is explained by a single chain.',
      ask: 'Name at least two contributing factors: what else had to be so at that time, in the system, the process or the information at hand?',
    },
  ]
}

function circular(why: Why, byId: WhysById): Guard[] {
  if (isCircular(why, byId)) {
    return about(
      why,
      'circular',
      'The steps lead back to this one: it explains itself.',
      'Take out one of the steps it also explains.',
    )
  }
  const words = wordsOf(why)
  const same = above(why, byId).find((step) => sharedShare(words, wordsOf(step)) > mostShared)
  if (!same) return []
  return about(
    why,
    'circular',
    'This says what an answer above it says already.',
    'Say what made that so: which condition, setting or step led to it?',
  )
}

const mostShared = 0.8

/** The whys above, nearest first. */
function above(why: Why, byId: WhysById): Why[] {
  const chain: Why[] = []
  let next = byId.get(why.parent ?? '')
  while (next && next !== why && !chain.includes(next)) {
    chain.push(next)
    next = byId.get(next.parent ?? '')
  }
  return chain
}

const wordsOf = onceFor(({ answer }: Why) => tellingWords(answer))

function jump(why: Why, byId: WhysById): Guard[] {
  const explained = byId.get(why.parent ?? '')
  if (!explained || distanceUp(explained.category, why.category) < 2) return []
  return about(
    why,
    'jump',
    `From “${explained.category}” straight to “${why.category}”: the step between them is not written.`,
    'Say which process, signal or conversation stood between the two.',
  )
}

function withoutEvidence(why: Why): Guard[] {
  if (why.evidence.some(({ label, link }) => label.trim() !== '' || link.trim() !== '')) return []
  return about(
    why,
    'no evidence',
    'Nothing shows yet that this was so.',
    'Add what shows it: a graph, a log line, a ticket.',
  )
}

/** Source: PagerDuty's guide, "an individual's action should never be considered a root cause". */
function stopsAtPerson(about: Guard['about'], { isPerson, questions }: PersonInAnswer): Guard[] {
  if (!isPerson) return []
  return [
    {
      kind: 'stops at a person',
      about,
      words: 'This stops at what somebody did.',
      ask: 'Ask what made it possible, and what made it the sensible thing to do with what was known then.',
      questions,
    },
  ]
}

function restatement(why: Why, { analysis, title }: Incident): Guard[] {
  const words = wordsOf(why)
  const isTold = [analysis.problem, title].some((told) => shareWithin(words, tellingWords(told)) > mostShared)
  if (words.size < 2 || !isTold) return []
  return about(
    why,
    'restates the problem',
    'This is the problem once more, in nearly the same words.',
    'Say what led to it: the last thing that was different, and what it met.',
  )
}

function negatedFix(why: Why): Guard[] {
  const words = negatedFixIn(why.answer)
  if (words === undefined) return []
  return about(
    why,
    'negated fix',
    `“${words}” names a fix that was not there, which closes the question early.`,
    'Say what did exist and how it behaved: which signal, check or step was there, and what it did that day.',
  )
}

function outsideControl(why: Why, { actions }: Incident): Guard[] {
  const words = outsideControlIn(why.answer)
  const isMitigated = actions.some(({ kind, status }) => kind === 'mitigate' && status !== 'not planned')
  if (words === undefined || isMitigated) return []
  return about(
    why,
    'outside our control',
    `The chain ends at “${words}”, which is outside your control, and no action makes its effect smaller.`,
    'Ask why it reached the users, or add an action of the kind “mitigate”.',
  )
}

function about({ id }: Why, kind: GuardKind, words: string, ask: string): Guard[] {
  return [{ kind, about: { kind: 'why', id }, words, ask }]
}
