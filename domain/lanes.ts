import type { Lane, TimelineEvent } from './timeline-event'

/**
 * Who or what did something, or noticed it: as set by hand, or as the words say. What a sentence names first is what
 * it is about: "Users report errors", "Alert fires for users". Where no word tells, the milestone does; what nobody
 * is said to have done, a system did.
 */
export function laneOf(event: TimelineEvent): Lane {
  if (event.lane) return event.lane
  const known = told.get(event)
  if (known) return known
  const lane = laneOfWords(event.text) ?? laneOfSource(event) ?? laneOfMilestone(event) ?? 'systems'
  told.set(event, lane)
  return lane
}

/** Asked again with each frame of a chart; an event never changes, it is replaced. */
const told = new WeakMap<TimelineEvent, Lane>()

/** Enough for a first sentence; what comes later seldom says who. */
const wordsRead = 300

/** What is said at the beginning of a sentence about people who are not named: "Rolled back to 4.11". */
const deeds = [
  'deploy(?:ed|ing)?|roll(?:ed|ing)? ?(?:back|out)|revert(?:ed|ing)?|restart(?:ed|ing)|reboot(?:ed|ing)?',
  'disabl(?:ed|ing)|enabl(?:ed|ing)|merg(?:ed|ing)|push(?:ed|ing)?|scal(?:ed|ing)|add(?:ed|ing)?|remov(?:ed|ing)',
  'delet(?:ed|ing)|drain(?:ed|ing)|switch(?:ed|ing)|updat(?:ed|ing)|upgrad(?:ed|ing)|appl(?:ied|ying)|ran|running',
  'start(?:ed|ing)? to|start(?:ed|ing)?|stopp(?:ed|ing)|kill(?:ed|ing)?|clear(?:ed|ing)|patch(?:ed|ing)?|fix(?:ed|ing)',
  'rais(?:ed|ing)|increas(?:ed|ing)|reduc(?:ed|ing)|mov(?:ed|ing)|post(?:ed|ing)|checked|checking|looked|looking',
  'found|tried|trying|made|created|creating|opened|closed|sent|set|changed|changing|terminated|proceeded|toggl(?:ed|ing)',
].join('|')

/** What only people do, whoever is named before it: "Krinkle identified", "Faidon merges". */
const doings = [
  'identif(?:y|ies|ied)|determine[sd]?|discover(?:s|ed)?|find|finds|found|theori[sz]e[sd]?|suggest(?:s|ed)?',
  'conclude[sd]?|compare[sd]?|verif(?:y|ies|ied)|debug(?:s|ged|ging)|troubleshoot\\w{0,5}|depool(?:s|ed)?',
  'merge[sd]|reverts|deploys|files|calls|called|contact(?:s|ed)|propose[sd]?|attempt(?:s|ed)?|tries|tried|made',
  'disables|enables|rolls|pushes|signs|synchroni[sz]ed|follow(?:s|ed)|manually',
].join('|')

const words: readonly (readonly [Lane, RegExp])[] = [
  [
    'alerts',
    /\b(?:alert(?:s|ed|ing|manager)?|alarms?|pages?|paged|pager|pagerduty|opsgenie|victorops|nagios|icinga|prometheus|sentry|pingdom|statuscake|cloudwatch|grafana|monitors?|monitoring|probes?|health ?checks?|thresholds?|firing|triggered)\b/i,
  ],
  [
    'customers',
    /\b(?:customers?|users?|clients?|students?|visitors?|readers?|editors?|tenants?|complain(?:s|ed|ts?)?|tickets?|support|tweets?|twitter)\b/i,
  ],
  [
    'people',
    /\b(?:engineers?|on-?call|teams?|developers?|operators?|staff|people|somebody|someone|we|i|he|she|they|everyone|sres?|dbas?|managers?|commander|colleagues?|vendor|acknowledge[sd]?|declare[sd]?|decide[sd]?|decision|investigat(?:e|es|ed|ing|ions?)|notice[sd]?|escalate[sd]?|join(?:s|ed)?|ask(?:s|ed)?|discuss(?:ed|ion|es)?|confirm(?:s|ed)?|reali[sz]e[sd]?|suspect(?:s|ed)?|war ?room|status ?page)\b/i,
  ],
  ['people', new RegExp(`^(?:${deeds})\\b|\\b(?:${doings})\\b|(?:^| )@[a-z]`, 'i')],
  // A line of chat, unless a program wrote it.
  ['people', /^< ?[@+]?(?!icinga|[\w-]{0,20}bot\b|[\w-]{0,20}alert)[\w-]/i],
  [
    'systems',
    /\b(?:servers?|pods?|nodes?|hosts?|databases?|db|clusters?|services?|cache|queues?|disks?|cpu|memory|traffic|latency|errors?|exceptions?|timeouts?|requests?|jobs?|cron|network|routers?|switch(?:es)?|api|site|wiki|hub|process(?:es)?|containers?|replicas?|pools?|deployments?|load)\b/i,
  ],
]

function laneOfWords(text: string): Lane | undefined {
  const read = text.slice(0, wordsRead).trimStart()
  let first: { readonly lane: Lane; readonly place: number } | undefined
  for (const [lane, pattern] of words) {
    const place = read.search(pattern)
    if (place >= 0 && (!first || place < first.place)) first = { lane, place }
  }
  return first?.lane
}

function laneOfSource({ source }: TimelineEvent): Lane | undefined {
  if (!source) return undefined
  if (/alert|pagerduty|opsgenie|grafana|prometheus|nagios/i.test(source.file)) return 'alerts'
  if (/^#|slack|chat|irc|discord|teams/i.test(source.file)) return 'people'
  return /\.log\b|syslog|journal/i.test(source.file) ? 'systems' : undefined
}

function laneOfMilestone({ milestone }: TimelineEvent): Lane | undefined {
  switch (milestone) {
    case 'detected':
      return 'alerts'
    case 'impact started':
      return 'customers'
    case 'declared':
    case 'acknowledged':
    case 'communicated':
    case 'identified':
      return 'people'
    default:
      return undefined
  }
}
