import { type ActionRule, type Flaw, sources, spanOf } from './flaw'
import { frameAbout, frames } from './frames'
import { hasNumber } from './measured'
import type { ReadAction } from './read-action'
import { firstNamed, type Statement, says } from './statement'
import { phrase, phraseSet, type Word, wordSet } from './words'

/** Actions without an end that others could see: a topic, a question, a verb without its object. */
export const endStates: readonly ActionRule[] = [
  noVerb,
  question,
  noObject,
  noScope,
  genericFix,
  rules,
  noTarget,
]

/** "Alert fatigue": a topic. A change that is named with its object, "removal of the old queue", is an action. */
function noVerb({ form, words }: Statement, { statements }: ReadAction): Flaw | undefined {
  if (form !== 'name' || statements.some(({ verb }) => verb) || isNamedChange(words)) return undefined
  return {
    rule: 'action/no-verb',
    ...spanOf(words),
    why: 'It names a topic and not what will be done about it. Begin with a verb, and say what is there afterwards.',
    source: sources.google,
    rewrite: frameAbout(words, 'order'),
    isMended: true,
  }
}

function isNamedChange(words: readonly Word[]): boolean {
  if (says(words, /^no more\b/)) return true
  const at = words.findIndex(({ text }) => changes.test(text))
  if (at < 0) return false
  const next = words[at + 1]
  return (next !== undefined && /^(?:of|to|from|for|on|in|into)$/.test(next.text)) || hasNumber(words)
}

const changes =
  /^(?:updates?|upgrades?|migrations?|removal|addition|rollout|rotation|creation|implementation|introduction|deployment|replacement|rollback|backfill|downgrade|switch|installation|renewal|deletion|decommissioning|separation|automation|enforcement|integration|development|adoption|provisioning|establishment)$/

function question({ form, words }: Statement, { statements, bare }: ReadAction): Flaw | undefined {
  const isAsked = form === 'question' || (form === 'name' && /\?\s*$/.test(bare))
  if (!isAsked || words !== statements[0]?.words) return undefined
  return {
    rule: 'action/question',
    ...spanOf(words),
    why: 'It asks rather than says what will be done. Once it is answered, what changes?',
    source: sources.google,
    rewrite: frames.decision,
    isMended: true,
  }
}

/** "Refactor.", "monitor": a verb and nothing that it is done to. */
function noObject({ verb, after, form, subject }: Statement): Flaw | undefined {
  if (!verb || form !== 'order' || after.length > 0 || subject.length > 0 || verb.passed.length > 0)
    return undefined
  return {
    rule: 'action/no-scope',
    ...spanOf(verb.words),
    why: 'It does not say what this is done to, or how far it goes.',
    source: sources.google,
    rewrite: frameAbout(verb.words, 'order'),
    isMended: true,
  }
}

/** "Add alerting", "update documentation", "more tests": of what, for which failure? */
function noScope(statement: Statement): Flaw | undefined {
  const { verb, object, after, form } = statement
  if (!verb || form === 'done' || !bringing.has(verb.base)) return undefined
  const content = object.filter(
    ({ text }) =>
      !/^(?:the|a|an|some|our|all|new|relevant|existing|more|any|better|and|missing|necessary)$/.test(text),
  )
  if (content.length === 0 || !content.every(({ text }) => generic.has(text))) return undefined
  if (
    after.length > object.length &&
    !says(
      after.slice(object.length),
      /^(?:to (?:prevent|avoid|catch|detect|improve|help|find|increase)|so|(?:where|when|whenever|if|as) (?:it )?(?:is )?(?:needed|possible|necessary|appropriate|required|applicable|feasible|practical|time)|as (?:soon|part|well))\b/,
    )
  )
    return undefined
  return {
    rule: 'action/no-scope',
    ...spanOf([...verb.words, ...object]),
    why: 'It does not say of what, or for which failure. Two people would do two different things.',
    source: sources.google,
    rewrite: frameAbout(object, /redundancy|failover/.test(phrase(object)) ? 'slice' : 'order'),
    isMended: true,
  }
}

const bringing = phraseSet(`
  add, implement, create, set up, setup, set-up, introduce, have, need, write, provide, update, build,
  get, extend, expand, fix, put, develop, establish, require, enforce`)
const generic = wordSet(`
  alerting alerts alert monitoring logging logs metrics tests testing test coverage documentation docs doc runbook runbooks
  playbook playbooks dashboards dashboard redundancy observability visibility automation checks safeguards guardrails
  unit integration regression end-to-end process processes tooling monitors failover resilience wiki tracing automated
  checklist checklists review reviews approval approvals sign-off peer code`)

/** "Fix the issue", "address the root cause": which component will do what? */
function genericFix(statement: Statement): Flaw | undefined {
  const { verb, after, object } = statement
  if (!verb || !mending.has(verb.base)) return undefined
  const named = firstNamed(object)
  const head = named.at(-1)?.text ?? object[0]?.text ?? ''
  const pointsBack = says(
    after,
    /\b(?:that|which) (?:caused|led|triggered|resulted|brought|created)\b|\bof (?:the|this) (?:incident|outage|problem|issue|failure)\b/,
  )
  const isBroadest = verb.base !== 'address'
  const isAnything = pronouns.has(object[0]?.text ?? '') && named.length <= 1
  const isGeneric =
    isAnything ||
    (troubles.has(head) &&
      (pointsBack || named.length <= 2) &&
      (pointsBack || after.length <= named.length + 1)) ||
    (broad.has(verb.base) &&
      named.length <= 2 &&
      (troubles.has(head) || (isBroadest && after.length <= named.length + 1)))
  if (!isGeneric) return undefined
  return {
    rule: 'action/generic-fix',
    ...spanOf([...verb.words, ...object]),
    why: 'It says that something will be mended, and not what the system will do then.',
    source: sources.google,
    rewrite: frames.behaviour,
    isMended: true,
  }
}

const mending = phraseSet(`
  fix, address, handle, resolve, deal with, tackle, take care of, solve, mitigate, remediate, eliminate,
  correct, prevent, avoid`)
const broad = phraseSet('deal with, tackle, take care of, address')
const pronouns = wordSet('it this these that them those things everything')
const troubles = wordSet(`
  issue issues problem problems bug bugs cause causes concern concerns gap gaps failure failures shortcoming shortcomings
  weakness weaknesses hardware software flakiness debt incident incidents outage outages error errors things situation
  edge-cases vulnerabilities recurrence mistakes it this`)

/** "Follow the procedure", "define a process": a rule that nothing enforces. */
function rules(statement: Statement): Flaw | undefined {
  const { verb, object, after, words } = statement
  if (!verb || hasNumber(words)) return undefined
  const named = firstNamed(object)
  const head = named.at(-1)?.text ?? ''
  const isUnspecific = ruleWords.has(head) && named.slice(0, -1).every(({ text }) => plainKinds.has(text))
  const isDefined = defining.has(verb.base)
  if (!isUnspecific || !(isDefined || obeying.has(verb.base))) return undefined
  if (isDefined && says(after, /\b(?:by|using|in which|where|that|which|via|so that|enforced|requiring)\b/))
    return undefined
  return {
    rule: 'action/unenforced-rule',
    ...spanOf([...verb.words, ...named]),
    why: 'A rule that only people enforce is forgotten under pressure. Name the tool that enforces it, who runs it and what it costs.',
    source: sources.strength,
    rewrite: frames.process,
    isMended: true,
  }
}

const obeying = wordSet('follow respect adhere obey observe apply enforce use')
const defining = wordSet(
  'define establish create develop set-up setup agree formalise formalize introduce implement have need put',
)
const ruleWords = wordSet(
  'process processes procedure procedures policy policies guideline guidelines practices strategy governance culture protocol protocols rules',
)
const plainKinds = wordSet(
  'clear formal better new proper good standard change best review testing release deployment common internal clearer consistent shared',
)

/** "Upgrade the database", "automate this", "add more automation": from where to where, which task? */
function noTarget(statement: Statement): Flaw | undefined {
  const { verb, object, after, words } = statement
  if (!verb || hasNumber(words)) return undefined
  const named = firstNamed(object)
  const isMove =
    /^(?:upgrade|migrate|modernise|modernize)$/.test(verb.base) &&
    after.length <= named.length + 1 &&
    named.length <= 1 &&
    commonThings.has(named[0]?.text ?? 'everything')
  const isAutomation =
    /^automate$/.test(verb.base) &&
    (object.length === 0 ||
      /^(?:this|it|as|more|everything|things|the process|processes)/.test(phrase(object)) ||
      (named.length === 1 && commonThings.has(named[0]?.text ?? '') && after.length <= 2))
  if (!isMove && !isAutomation) return undefined
  return {
    rule: 'action/no-target',
    ...spanOf([...verb.words, ...object]),
    why: isMove
      ? 'It does not say from what to what, or when the old one is gone.'
      : 'It does not say which task runs by itself, and on what trigger.',
    source: sources.google,
    rewrite: isMove ? frames.move : frames.job,
    isMended: true,
  }
}

const commonThings: ReadonlySet<string> = wordSet(`
  database databases cluster clusters server servers infrastructure system systems cloud hardware software platform
  dependencies libraries everything process processes steps tasks operations deployment deployments kernel library network`)
