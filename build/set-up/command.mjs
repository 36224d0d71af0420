/** @typedef {(line: string) => void} Say Tells the person at the terminal what is happening. */

/** Something the person can act on. It is shown as a sentence, without a stack. */
export class Stop extends Error {
  /** @override */
  name = 'Stop'
}

/**
 * Runs one npm script: its exit code becomes the process's, and an expected failure is shown as a sentence.
 *
 * @param {() => Promise<number>} main
 */
export async function command(main) {
  // An end from outside still runs what is tied to our exit: children end, the invisible screen closes.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => process.exit(1))
  }
  if (process.env.npm_lifecycle_event) endWithNpm()
  try {
    process.exitCode = await main()
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error)
    process.exitCode = 1
  }
}

// An npm that is told to end ends the shell it started us with, and that does not tell us.
function endWithNpm() {
  const shell = process.ppid
  setInterval(() => process.ppid !== shell && process.exit(1), 1000).unref()
}

/** For commands whose output somebody pipes on: what we say goes to stderr. @type {Say} */
export const sayAside = (line) => console.error(line)

/** @type {Say} */
export const say = (line) => console.log(line)

/** "3.2 s" since a moment taken from performance.now(). */
export const secondsSince = (/** @type {number} */ start) =>
  `${((performance.now() - start) / 1000).toFixed(1)} s`
