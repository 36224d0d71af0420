/** How many of the latest snapshots are kept, and of how many months the first. */
export const latestKept = 14
export const monthsKept = 12

/**
 * Which snapshots are not kept any longer: those that are neither among the last 14 nor the first of one of the last 12
 * months. Days without a snapshot do not count, so a clock that is wrong, or a year of leave, takes none away.
 * @param days like "2026-11-25"
 */
export function daysToDrop(days: readonly string[]): string[] {
  const sorted = days.toSorted()
  const firstOfMonth = new Map<string, string>()
  for (const day of sorted) {
    const month = day.slice(0, 7)
    if (!firstOfMonth.has(month)) firstOfMonth.set(month, day)
  }
  const kept = new Set([...sorted.slice(-latestKept), ...[...firstOfMonth.values()].slice(-monthsKept)])
  return sorted.filter((day) => !kept.has(day))
}
