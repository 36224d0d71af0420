/** Closes a `switch` over a union: a new kind that nobody handles no longer compiles. */
export function never(unexpected: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(unexpected)}`)
}
