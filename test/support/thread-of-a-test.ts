import { serveThread } from '../../electron/work/thread-line'

/** A thing that lives in a thread: it counts, has parts, fails when asked to, and can be made to break. */
export type Counter = {
  readonly name: string
  readonly add: (number: number) => Promise<number>
  readonly refuse: (reason: string) => Promise<never>
  readonly answerNever: () => Promise<never>
  /** An error that nobody catches, as a bug would throw it. */
  readonly break: () => Promise<void>
  readonly past: {
    readonly list: () => Promise<readonly number[]>
    readonly first: { get: () => Promise<number> }
  }
}

serveThread<Counter>(async () => {
  const numbers = [0]
  return {
    name: 'a counter',
    add: async (number) => {
      numbers.push((numbers.at(-1) ?? 0) + number)
      return numbers.at(-1) ?? 0
    },
    refuse: async (reason) => {
      throw new Error(reason)
    },
    answerNever: () => new Promise<never>(() => {}),
    break: async () => {
      setTimeout(() => {
        throw new Error('A bug')
      }, 5)
    },
    past: { list: async () => numbers, first: { get: async () => numbers[0] ?? 0 } },
  }
})
