/** How often something that only shows in many runs is tried: enough to notice in each test run, or the promise. */
export function times({ short, full }: { readonly short: number; readonly full: number }): number {
  return process.env.DEBRIEF_TRIALS === 'full' ? full : short
}
