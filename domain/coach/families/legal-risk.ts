import type { Family } from '../finding'
import { hasFigure } from '../grammar/figures'
import { plain } from '../grammar/sentence'
import { type Pattern, phrases, type Rule } from '../rule'
import { incidentWording, leaveToCounsel } from '../sources'

const rule = { family: 'J' as Family, reach: 'outside' } as const

const emoji: Pattern = {
  words: [
    'lol',
    'lmao',
    'rofl',
    'wtf',
    'omg',
    'damn',
    'shit',
    'crap',
    'fuck',
    'fucking',
    'oops',
    '🤦',
    '😅',
    '😂',
    '🔥',
    '💀',
    '🙈',
  ],
  find: (_, at) => ({ from: at, to: at }),
}

/** J: words with a legal meaning, for readers outside engineering. Not legal advice. */
export const legalRisk: readonly Rule[] = [
  {
    ...rule,
    ...phrases(
      'breach | breaches | breached | data breach | data breaches | breach of contract | sla breach',
    ),
    id: 'legal/breach',
    why: 'This word can be read as a legal conclusion; try the event, until counsel has determined what it is.',
    source: incidentWording,
    rewrite: 'Security incident / unauthorised-access event under assessment: <what was observed> at <time>.',
  },
  {
    ...rule,
    ...phrases('unauthorised | unauthorized', (sentence, { to }) => plain(sentence, to + 1) === '-access'),
    id: 'legal/unauthorised',
    why: 'This word can be read as a finding about somebody’s right to do it; try the pattern that was seen.',
    source: incidentWording,
    rewrite: 'Access outside the expected pattern: <what the access log shows>.',
  },
  {
    ...rule,
    ...phrases(
      'leak | leaks | leaked | exposed | exposure | stolen | exfiltrated | exfiltration | compromised',
      (sentence, { from }) => plain(sentence, from - 1) === 'memory',
    ),
    id: 'legal/leak',
    why: 'This word can be read as a finding that data reached somebody; try what was reachable, and what the logs show.',
    source: incidentWording,
    rewrite:
      '<Data> was accessible from <scope> between <time> and <time>; access logs show / do not show <access>.',
  },
  {
    ...rule,
    ...phrases(
      'violation | violations | violated | non-compliant | noncompliant | unlawful | unlawfully | illegal | illegally | out of compliance',
    ),
    id: 'legal/violation',
    why: 'This word can be read as a legal conclusion; try the control and the difference.',
    source: incidentWording,
    rewrite: '<Practice> differs from control <id>: <difference>.',
  },
  {
    ...rule,
    ...phrases(
      'gross | willful | wilful | failure of duty | malpractice | liable | liability | admit | admission | substandard',
      (sentence, { to }) => plain(sentence, to + 1) === 'controller' || plain(sentence, to + 1) === 'webhook',
    ),
    id: 'legal/liability',
    why: 'This word can be read as accepting a legal claim; try the facts alone.',
    source: leaveToCounsel,
    rewrite: '<What happened> at <time>.',
  },
  {
    ...rule,
    ...phrases(
      'we knew | was known | were known | was warned | were warned | ignored warnings | months ago | long-standing | longstanding | repeatedly raised',
    ),
    id: 'legal/known-before',
    why: 'This can be read as having known and not acted; try the dated record.',
    source: leaveToCounsel,
    rewrite: 'Ticket <id>, opened <date>, had priority <priority>.',
  },
  {
    ...rule,
    ...phrases('ensure | ensures | promise | promises | warrant | warrants | will never | we guarantee'),
    id: 'legal/promise',
    why: 'This can be read as a promise; try what has been put in place, and since when.',
    source: leaveToCounsel,
    rewrite: 'We have put <control> in place (<date>, <evidence>).',
  },
  {
    ...rule,
    ...phrases(
      'penalty | penalties | damages | material | materially | reasonable | reasonably | industry-standard | industry standard | best practice | best practices | failed us | let us down',
    ),
    id: 'legal/standard',
    why: 'This word has a meaning in law or in contracts; try the clause or the fact, and leave the conclusion to counsel.',
    source: leaveToCounsel,
    rewrite: '<Fact>; see clause <number>.',
  },
  {
    ...rule,
    ...phrases(
      'i think | we think | we believe | i believe | i guess | probably | presumably | maybe | must have | seems | seemed | no doubt | likely',
      hasFigure,
    ),
    id: 'legal/speculation',
    why: 'Readers may take a guess for a finding; try marking it as an inference with its basis, or as an open question.',
    source: leaveToCounsel,
    rewrite: 'Inference: <statement>, based on <evidence>. / Open question: <question>.',
  },
  {
    ...rule,
    ...emoji,
    id: 'legal/jest',
    why: 'A joke reads differently to somebody who was harmed; try leaving it out.',
    source: leaveToCounsel,
    rewrite: '<What happened> at <time>.',
  },
]
