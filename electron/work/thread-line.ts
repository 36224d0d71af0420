import { isMainThread, parentPort, type ResourceLimits, Worker } from 'node:worker_threads'

// An object that lives in a thread of its own, and one here that stands in for it: each call is carried over, done
// there, and its answer carried back. Nothing has to be written twice when the object gets another function.

/** What can be stood in for: every function answers later, also those of its parts. */
export type Crossable<T> = {
  readonly [Name in keyof T]: T[Name] extends (...given: never[]) => unknown
    ? (...given: Parameters<T[Name]>) => Promise<Awaited<ReturnType<T[Name]>>>
    : T[Name] extends readonly unknown[]
      ? T[Name]
      : T[Name] extends object
        ? Crossable<T[Name]>
        : T[Name]
}

/** A thing in another thread, as it looks from outside: where it holds functions, and what else it holds. */
type Outline = { readonly [name: string]: OutlinePart }
type OutlinePart =
  | { readonly kind: 'function' }
  | { readonly kind: 'part'; readonly outline: Outline }
  | { readonly kind: 'value'; readonly value: unknown }

/** `path` leads to a function through the parts that hold it. */
type Call = { readonly number: number; readonly path: readonly string[]; readonly given: readonly unknown[] }

type Answer =
  | { readonly kind: 'made'; readonly outline: Outline }
  | { readonly kind: 'answered'; readonly number: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly number: number; readonly error: unknown }

/** In the thread: makes the object and answers what it is asked. Where it cannot be made, the thread ends. */
export async function serveThread<T extends Crossable<T>>(make: () => Promise<T>): Promise<void> {
  const port = parentPort
  if (isMainThread || !port) throw new Error('This script is the beginning of a thread.')
  const tell = (answer: Answer) => port.postMessage(answer)
  const object = await make()
  port.on('message', async ({ number, path, given }: Call) => {
    try {
      tell({ kind: 'answered', number, value: await functionAt(object, path)(...given) })
    } catch (error) {
      tell({ kind: 'failed', number, error: carriable(error) })
    }
  })
  tell({ kind: 'made', outline: outlineOf(object) })
}

/** An object in another thread. */
export type Remote<T> = {
  readonly object: T
  /** Whether the thread has ended, for whatever reason. */
  readonly hasEnded: () => boolean
  /** Ends the thread, whatever it is doing. */
  readonly end: () => Promise<void>
}

/**
 * Starts a thread and stands in for the object it makes. Once the thread has ended, for whatever reason, everything
 * asked of the object is rejected: nothing waits for an answer that will not come.
 */
export function startThread<T extends Crossable<T>>(
  script: string,
  order: unknown,
  resourceLimits: ResourceLimits = {},
): Promise<Remote<T>> {
  const thread = new Worker(script, { workerData: order, resourceLimits })
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>()
  let end: Error | undefined
  let calls = 0

  const call = (path: readonly string[], given: readonly unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      if (end) return reject(end)
      const number = ++calls
      thread.postMessage({ number, path, given } satisfies Call)
      waiting.set(number, { resolve, reject })
    })

  return new Promise((resolve, reject) => {
    const over = (error: Error) => {
      end ??= error
      reject(end)
      for (const asked of waiting.values()) asked.reject(end)
      waiting.clear()
    }
    thread.on('error', (error) => over(new Error(`The archive has failed: ${error}`, { cause: error })))
    thread.on('messageerror', over)
    thread.on('exit', () => over(new Error('The archive is not open any more.')))
    thread.on('message', (answer: Answer) => {
      if (answer.kind === 'made') {
        // Its outline was taken from an object of this type, and each function answers with what that one does.
        const object = standIn(answer.outline, [], call) as T
        const ended = async () => {
          await thread.terminate()
        }
        return resolve({ object, end: ended, hasEnded: () => end !== undefined })
      }
      const asked = waiting.get(answer.number)
      waiting.delete(answer.number)
      if (answer.kind === 'answered') asked?.resolve(answer.value)
      else asked?.reject(answer.error)
    })
  })
}

function outlineOf(object: object): Outline {
  return Object.fromEntries(Object.entries(object).map(([name, part]) => [name, partOf(part)]))
}

function partOf(part: unknown): OutlinePart {
  if (typeof part === 'function') return { kind: 'function' }
  const isPart = typeof part === 'object' && part !== null && !Array.isArray(part)
  return isPart ? { kind: 'part', outline: outlineOf(part) } : { kind: 'value', value: part }
}

function standIn(
  outline: Outline,
  path: readonly string[],
  call: (path: readonly string[], given: readonly unknown[]) => Promise<unknown>,
): object {
  const parts = Object.entries(outline).map(([name, part]) => {
    const here = [...path, name]
    switch (part.kind) {
      case 'function':
        return [name, (...given: unknown[]) => call(here, given)]
      case 'part':
        return [name, standIn(part.outline, here, call)]
      default:
        return [name, part.value]
    }
  })
  return Object.fromEntries(parts)
}

function functionAt(object: object, path: readonly string[]): (...given: readonly unknown[]) => unknown {
  let found: unknown = object
  for (const name of path) found = (found as Record<string, unknown>)[name]
  if (typeof found !== 'function') throw new Error(`There is no ${path.join('.')} to call.`)
  return found as (...given: readonly unknown[]) => unknown
}

/** Some errors hold what cannot leave a thread. */
function carriable(error: unknown): Error {
  return error instanceof Error
    ? Object.assign(new Error(error.message), { stack: error.stack })
    : new Error(String(error))
}
