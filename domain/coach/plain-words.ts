/**
 * What a reader outside engineering understands instead.
 */
export const plainWords: ReadonlyMap<string, string> = new Map([
  ['p50', 'the median request'],
  ['p90', 'slowest 10 % of requests'],
  ['p95', 'slowest 5 % of requests'],
  ['p99', 'slowest 1 % of requests'],
  ['oom', 'ran out of memory'],
  ['oomkilled', 'stopped because it ran out of memory'],
  ['5xx', 'server errors'],
  ['4xx', 'refused requests'],
])

/** Words that engineers read as plain, and a board or a customer does not. From the same list. */
export const plainWordsOutside: ReadonlyMap<string, string> = new Map([
  ['latency', 'response time'],
  ['rollback', 'return to the previous version'],
  ['failover', 'switch to the backup'],
  ['throughput', 'volume handled'],
  ['canary', 'trial on a small share'],
  ['deadlock', 'two tasks waiting for each other'],
  ['connection pool', 'limited set of database connections'],
])

/** Short forms that need no explanation: clocks, money, titles, units, what every reader of such a text knows, and words that are only stressed. */
export const knownShortForms: ReadonlySet<string> = new Set(
  `UTC GMT CET CEST BST EST EDT CST PST PDT IST JST USD EUR GBP CHF JPY INR AED US UK EU UAE AM PM ID OK FAQ PDF CSV URL API
  APIS APP IT TV CEO CTO CFO COO CISO VP HR PR Q1 Q2 Q3 Q4 SLA SLAS SMS PIN ATM SEV1 SEV2 SEV3 SEV4 P0 P1 P2 KB MB GB TB
  AWS GCP GDPR SOC ISO NO NOT ALL ANY ONLY AND OR DOWN UP GET POST PUT`.split(/\s+/),
)
