import type { Measurement } from './bench'

/** The middle one of several times. */
export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Milliseconds that something takes. */
export async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

type Compared = {
  readonly name: string
  readonly ours: () => Promise<number>
  readonly referenceName: string
  readonly reference: () => Promise<number>
  readonly rounds: number
  readonly bar?: number
}

/** Runs both in turn, so that a slow spell of the machine meets both, after one round that does not count. */
export async function compare({
  name,
  ours,
  reference,
  referenceName,
  rounds,
  bar,
}: Compared): Promise<Measurement> {
  const times = { ours: [] as number[], reference: [] as number[] }
  for (let round = 0; round <= rounds; round++) {
    const [a, b] = [await reference(), await ours()]
    if (round === 0) continue
    times.reference.push(a)
    times.ours.push(b)
  }
  const [a, b] = [median(times.ours), median(times.reference)]
  return { name, ours: a, reference: b, referenceName, ratio: a / b, bar }
}
