/** Does the same with many things, some at a time: much of it is waiting for the disk or for other processes. */
export async function inLanes<T>(
  things: readonly T[],
  lanes: number,
  work: (thing: T) => Promise<void>,
): Promise<void> {
  const waiting = things.values()
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const thing of waiting) await work(thing)
    }),
  )
}
