import { phrase, type Word } from './words'

/**
 * Ways to put an action that can be checked off. They name slots and no facts. Source: the rewrites of Google's "Postmortem
 * Action Items: Plan the Work and Work the Plan" and of PagerDuty's post-mortem guide, from which these are adapted.
 */
export const frames = {
  order: '<Verb> <object> in <scope>; done when <test> shows <result>.',
  forcing: '<Tool> rejects <condition> unless <confirmation>.',
  testing:
    'Add a <type> test that reproduces <failure> to <suite>; it fails on <commit before the fix> and passes on <commit with the fix>.',
  monitoring:
    'Page <rota> when <indicator> is <above or below> <threshold> for <window>; tested by <injected fault>.',
  documentation:
    'Runbook <link> has the steps for <symptom>, with expected output and the way back; somebody outside the team completes it in <n> minutes.',
  communication:
    'Update the status page within <n> minutes of declaring <severity>, from template <link>; tried in <drill>.',
  training:
    '<Tool> prevents <mistake>; beside it, all <n> people on call complete <drill> by <date>, passed when <criterion>.',
  decision: 'By <date>, decide between <A> and <B> by <evidence>; the outcome is <decision record>.',
  mechanism: '<Mechanism> <rejects, retries or alerts> when <condition>, so that <state> holds.',
  behaviour: '<Component> does <behaviour> when <condition>.',
  watching: 'Review <dashboard> on <date>; close if <criterion>.',
  commitment:
    '<Verb> <object> by <date>; or set it to "not planned" with the reason, which lists it under "Considered, not planned".',
  slice: '<Module> tolerates <fault> with <indicator> at <value> or better.',
  process: '<Tool> enforces <step> before <event>; <role> runs it, at <minutes> per change.',
  request: 'Ask <role> to decide by <date>: <n> <people or hours> for <work>, at <cost>.',
  move: 'Move <component> from <old version or place> to <new version or place> on <date>; tested by <test>.',
  job: '<Job> does <task> on <trigger> without <manual step>, and alerts when it fails.',
  number: '<Indicator> of <component> goes from <value> to <value> by <mechanism>.',
} as const
export type FrameName = keyof typeof frames

/** The frame for what an action is about; `otherwise` where it is about none of the known topics. */
export function frameAbout(words: readonly Word[], otherwise: FrameName): string {
  const text = phrase(words)
  const topic = topics.find(([pattern]) => pattern.test(text))
  return frames[topic?.[1] ?? otherwise]
}

const topics: readonly (readonly [RegExp, FrameName])[] = [
  [/\b(?:tests?|testing|coverage|qa)\b/, 'testing'],
  [
    /\b(?:monitor\w*|alert\w*|alarms?|visibility|observability|logs?|logging|metrics?|dashboards?|telemetry|tracing|detect\w*)\b/,
    'monitoring',
  ],
  [/\b(?:document\w*|docs?|runbooks?|playbooks?|wiki|guides?)\b/, 'documentation'],
  [/\b(?:communicat\w*|inform\w*|aware\w*|status page|sync|align|notify)\b/, 'communication'],
  [/\b(?:train\w*|onboarding|knowledge|skills?)\b/, 'training'],
  [
    /\b(?:process\w*|procedures?|polic(?:y|ies)|reviews?|reviewers?|governance|approvals?|checklists?)\b/,
    'process',
  ],
  [/\b(?:people|staff\w*|headcount|engineers)\b/, 'request'],
]
