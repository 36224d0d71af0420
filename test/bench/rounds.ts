import type { Measurement } from './measurement'

/** The middle one of several times. */
export function median(times: readonly number[]): number {
  return percentile(times, 50)
}

/** The time that so many percent of all are not above. */
export function percentile(times: readonly number[], percent: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN
}

/** Milliseconds that something takes. */
export async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

/** Runs each in turn, so that a slow spell of the machine meets all, after one round that does not count. */
export async function inTurns<Name extends string>(
  runs: Readonly<Record<Name, () => Promise<number>>>,
  rounds: number,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(runs) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const time = await runs[name]()
      if (round > 0) times[name].push(time)
    }
  }
  return times
}

/** Two medians beside each other. */
export function held(
  name: string,
  ours: readonly number[],
  reference: { readonly name: string; readonly times: readonly number[] },
  most?: number,
): Measurement {
  return {
    name,
    unit: 'ms',
    ours: median(ours),
    reference: { name: reference.name, value: median(reference.times) },
    bar: most === undefined ? undefined : { kind: 'multiple', most },
  }
}
