import type { Action } from './action'
import { isNamedOwner } from './action-owner'
import { strengthOf } from './action-strength'
import type { Note } from './analysis'
import { checkAction } from './coach/action/check-action'
import { readAction } from './coach/action/read-action'
import type { Finding } from './coach/finding'

export type ScorePart = {
  readonly label: string
  /** What it gave. */
  readonly points: number
  /** What it can give; 0 for what only takes away. */
  readonly most: number
  /** What would raise the score; empty where the part has given all. */
  readonly toRaise: string
}

export type ActionScore = {
  /** 0 to 100. */
  readonly total: number
  readonly parts: readonly ScorePart[]
}

/**
 * How well an action can be carried out and checked off: eight things that a good action has, minus ten for each weak
 * phrase. Source: Google SRE, "Postmortem Action Items: Plan the Work and Work the Plan" (actionable, specific, bounded)
 * for the parts; the weights are Debrief's own.
 */
export function scoreOf(action: Action, factors: readonly Pick<Note, 'id'>[]): ActionScore {
  const findings = checkAction(action.text)
  const strength = strengthOf(action)
  const parts: ScorePart[] = [
    part(
      'Says what is done',
      15,
      hasVerb(action.text, findings),
      'Begin with a verb that changes something.',
    ),
    part('Says to what', 15, hasObject(action.text, findings), 'Name the component, and how far it goes.'),
    part('Says when it is done', 20, isTest(action.doneWhen), 'Add how one can tell that it is done.'),
    part('Owner', 15, isNamedOwner(action.owner), 'Name a role or a team that can be asked.'),
    part('Date', 15, action.due !== undefined, 'Add a date.'),
    // Every action has a kind.
    part('Kind', 5, true, ''),
    part(
      'Addresses a factor',
      10,
      factors.some(({ id }) => id === action.factor),
      'Choose the contributing factor that it addresses.',
    ),
    part(
      'Works by itself',
      5,
      strength === 'stronger' || strength === 'intermediate',
      'Let the system do it rather than attention, training or a rule.',
    ),
    ...findings.map(({ start, end, why }) => ({
      label: `“${action.text.slice(start, end)}”`,
      points: -10,
      most: 0,
      toRaise: why,
    })),
  ]
  const sum = parts.reduce((total, { points }) => total + points, 0)
  return { total: Math.max(0, sum), parts }
}

function part(label: string, most: number, isGiven: boolean, toRaise: string): ScorePart {
  return { label, points: isGiven ? most : 0, most, toRaise: isGiven ? '' : toRaise }
}

function hasVerb(text: string, findings: readonly Finding[]): boolean {
  const { statements } = readAction(text)
  return statements.some(({ verb }) => verb) && !findings.some(({ rule }) => noWork.has(rule))
}

const noWork: ReadonlySet<string> = new Set([
  'action/open-ended',
  'action/no-verb',
  'action/question',
  'action/care',
])

function hasObject(text: string, findings: readonly Finding[]): boolean {
  const { statements } = readAction(text)
  const isNamed = statements.some(
    ({ verb, object, subject }) => verb && (object.length > 0 || subject.length > 0),
  )
  return isNamed && !findings.some(({ rule }) => noObject.has(rule))
}

const noObject: ReadonlySet<string> = new Set([
  'action/no-scope',
  'action/no-verb',
  'action/generic-fix',
  'action/care',
  'action/question',
])

/** Two words or a number: "deployed" alone is no test. */
function isTest(doneWhen: string): boolean {
  return doneWhen.trim().split(/\s+/).length >= 3 || /\d/.test(doneWhen)
}
