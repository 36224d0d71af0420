import { type Action, Strength } from './action'
import { checkAction } from './coach/action/check-action'

/** How strong an action looks, and by which of its words. */
export type SuggestedStrength = { readonly strength: Strength; readonly because: string }

/** What the person chose, or else what the words suggest. */
export function strengthOf({ strength, text }: Pick<Action, 'strength' | 'text'>): Strength | undefined {
  return strength ?? suggestStrength(text)?.strength
}

/**
 * The strength that the words of an action suggest: the strongest of what they name. Nothing where they name nothing
 * that the hierarchy knows.
 * Source: National Patient Safety Foundation, "RCA2: Improving Root Cause Analyses and Actions to Prevent Harm" (2015),
 * action hierarchy; its examples as they read in software.
 */
export function suggestStrength(text: string): SuggestedStrength | undefined {
  const habit = checkAction(text).some(({ rule }) => habits.has(rule))
  if (habit) return { strength: 'weaker', because: 'it relies on attention, memory or a rule' }
  for (const strength of Strength.options) {
    const sign = signs[strength].find(([pattern]) => pattern.test(text))
    if (sign) return { strength, because: sign[1] }
  }
  return undefined
}

const habits: ReadonlySet<string> = new Set([
  'action/care',
  'action/training',
  'action/communication',
  'action/unenforced-rule',
])

type Sign = readonly [RegExp, string]

const signs: Record<Strength, readonly Sign[]> = {
  stronger: [
    [
      /\b(?:reject|refus|block|forbid|disallow|prohibit|prevent(?:s|ed)? by|abort|fail the build|gate)\w*\b/i,
      'it makes the mistake impossible to pass (a forcing function)',
    ],
    [
      /\b(?:unless|confirmation|second factor|two[- ]person|interlock|dry[- ]run|presubmit|pre-commit|branch protection|lint(?:er|ing)?|constraints?|type[- ]check\w*|not null|unique)\b/i,
      'it makes the mistake impossible to pass (a forcing function)',
    ],
    [
      /\b(?:impossible|idempotent|enforced? by|circuit breakers?|rate[- ]limit\w*|quotas?|(?:memory|cpu|connection|query) limits?|bulkheads?)\b/i,
      'it limits what can go wrong by design',
    ],
    [
      /^\W*(?:remov|delet|drop|eliminat|retir|decommission|disabl|revok|restrict|replac|isolat|separat|split|decoupl|standardis|standardiz)\w*\b/i,
      'it takes the hazard away, or changes the architecture',
    ],
    [
      /\b(?:single point of failure|own (?:cluster|database|pool|account)|dedicated|least[- ]privilege)\b/i,
      'it takes the hazard away, or changes the architecture',
    ],
  ],
  intermediate: [
    [
      /\b(?:redundan\w*|replicas?|fail ?over|multi-?(?:az|region|zone)|second (?:zone|region|provider)|load[- ]balanc\w*|spare|standby)\b/i,
      'it adds redundancy',
    ],
    [
      /\b(?:automat\w*|script|pipeline|roll ?back|rollout|canary|feature flags?|retr(?:y|ies)|back-?off|timeouts?|cache\w*|autoscal\w*|scale|upgrade|migrat\w*|tests?|load test|health check|probe)\b/i,
      'it changes the software or automates a step',
    ],
    [
      /\b(?:alert\w*|alarms?|pages?|paging|monitor\w*|metrics?|dashboards?|notif\w*)\b/i,
      'it shows the trouble sooner',
    ],
    [
      /\b(?:checklists?|runbooks?|playbooks?|game ?days?|drills?|templates?)\b/i,
      'it helps whoever is there at the time',
    ],
    [
      /\b(?:pin|raise|lower|increase|reduce|set|configure|limit|add|move|switch|fix)\b/i,
      'it changes the system',
    ],
  ],
  weaker: [
    [/\b(?:warn\w*|labels?|banners?|signs?|messages?)\b/i, 'a warning can be overlooked'],
    [
      /\b(?:train\w*|teach|educat\w*|coach\w*|workshop|presentation|knowledge)\b/i,
      'training wears off and leaves with people',
    ],
    [
      /\b(?:polic(?:y|ies)|process|procedures?|guidelines?|documents?|documentation|docs|wiki|guide|review|approvals?|meeting|retrospective|communicat\w*|announce)\b/i,
      'it works only while people follow it',
    ],
  ],
}
