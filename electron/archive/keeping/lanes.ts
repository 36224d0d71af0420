import { ignore } from '../disk/safe-file'

// A disk is asked about several files at a time, as it answers each only after a while.

/** Does something with each of many things, so many at a time. What fails lets what has begun come to its end. */
export async function inLanes<T>(
  things: readonly T[],
  lanes: number,
  work: (thing: T, number: number) => Promise<void>,
): Promise<void> {
  const waiting = things.entries()
  let hasFailed = false
  const lane = async () => {
    for (const [number, thing] of waiting) {
      if (hasFailed) return
      await work(thing, number).catch((error: unknown) => {
        hasFailed = true
        throw error
      })
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane))
  for (const end of ended) if (end.status === 'rejected') throw end.reason
}

/** What is made of each of many things, in their order; while one is used, the next are being made. */
export async function* ahead<T, Made>(
  things: readonly T[],
  count: number,
  make: (thing: T) => Promise<Made>,
): AsyncGenerator<Made> {
  const begun: Promise<Made>[] = []
  try {
    for (const thing of things) {
      const made = make(thing)
      made.catch(ignore)
      begun.push(made)
      const first = begun.length > count ? begun.shift() : undefined
      if (first) yield await first
    }
    for (let first = begun.shift(); first; first = begun.shift()) yield await first
  } finally {
    await Promise.allSettled(begun)
  }
}
