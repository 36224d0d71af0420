/** Numbers that look like chance and are the same in every run. */
export type Chance = {
  /** At least 0 and less than 1. */
  readonly next: () => number
  /** A whole number from 0 to below the limit. */
  readonly below: (limit: number) => number
  readonly oneOf: <T>(choices: readonly T[]) => T
}

/** Source: Mulberry32, Tommy Ettinger, public domain. */
export function chanceFrom(seed: number): Chance {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    oneOf: <T>(choices: readonly T[]) => choices[below(choices.length)] as T,
  }
}

const frequent =
  `the a to of and in was for on at is it with that from by we were not as be after before then still
again service error errors alert latency timeout restart deploy rollback database cache redis connection pool exhausted
checkout payment login session queue worker node cluster traffic load balancer certificate expired dns resolver zone
region failover replica primary disk full memory leak cpu throttled config change feature flag released reverted
customers affected orders failed degraded outage incident declared acknowledged mitigated resolved communicated status
page support tickets graph dashboard metrics spike dropped recovered investigating suspected confirmed root cause team
on-call escalated paged bridge joined asked answered checked noticed found fixed raised lowered scaled drained blocked
kubernetes ingress postgres kafka partition consumer lag backlog retry storm circuit breaker gateway upstream
unreachable unhealthy healthy probe quota limit rate limiter token refresh migration index lock deadlock slow query
monitor threshold silence runbook step missing outdated followed skipped manual automatic script cron job backup
restore storage bucket permission denied role policy secret rotated key vault network packet loss switch router fibre
cut provider vendor ticket opened closed update hourly`.split(/\s+/)

const syllables =
  `ba ker lo min ta ver sen dor li ka mo ri tal un der for gen hal is jo ke lan mer nor ol per qui ras
son tor ul van wes xi yor zan bri cla dre fro gli plo sta tri vor`.split(/\s+/)

const firstNames =
  `Amina Björn Carla Dmitri Elif Farah Goran Hana Ines Jonas Kofi Leila Marek Nadia Omar Priya Quentin
Rosa Sven Tariq Uma Viktor Wanda Xin Yusuf Zoë`.split(/\s+/)

/** Sentences over 36,000 words, the n-th of which is used 1/n as often as the first. */
export function makeLanguage(chance: Chance) {
  const rare = Array.from({ length: 36_000 - frequent.length }, (_, index) => {
    const made = Array.from({ length: 2 + chance.below(3) }, () => chance.oneOf(syllables)).join('')
    // One in six is a thing of machines: a host, a version, a duration, a hash.
    switch (index % 24) {
      case 0:
        return `${made}-${chance.below(90) + 10}`
      case 1:
        return `v${chance.below(9)}.${chance.below(40)}.${chance.below(20)}`
      case 2:
        return `${chance.below(90_000)}ms`
      case 3:
        return chance.below(2 ** 30).toString(16)
      default:
        return made
    }
  })
  const words = [...frequent, ...rare]
  /** Zipf: the rank is spread evenly on a logarithmic scale. */
  const word = (): string => words[Math.floor(words.length ** chance.next()) - 1] ?? 'the'
  const sentence = () => {
    const text = Array.from({ length: 8 + chance.below(14) }, word).join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  const surnames = Array.from({ length: 600 }, () => {
    const made = chance.oneOf(syllables) + chance.oneOf(syllables) + chance.oneOf(syllables)
    return `${made.charAt(0).toUpperCase()}${made.slice(1)}`
  })
  return {
    word,
    sentences: (count: number) => Array.from({ length: count }, sentence).join(' '),
    title: () => sentence().slice(0, 70),
    name: () => `${chance.oneOf(firstNames)} ${chance.oneOf(surnames)}`,
    service: () => `${chance.oneOf(frequent)}-${chance.oneOf(['api', 'worker', 'store', 'gateway'])}`,
  }
}
