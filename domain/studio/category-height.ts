import { fishboneCategories } from '../causes'

/** How far a category is from the machine: 0 is technical, 1 how the work is done, 2 how the organisation is made. */
const heights: Readonly<Record<(typeof fishboneCategories)[number], number>> = {
  'Code and change': 0,
  Configuration: 0,
  Data: 0,
  Dependency: 0,
  'Infrastructure and capacity': 0,
  'Environment and traffic': 0,
  Observability: 1,
  'Process and runbook': 1,
  Communication: 1,
  Organisation: 2,
}

/** How many levels a cause lies above what it explains; 0 where one of the two is filed in words of the team's own. */
export function distanceUp(from: string, to: string): number {
  const low = heightOf(from)
  const high = heightOf(to)
  return low === undefined || high === undefined ? 0 : high - low
}

function heightOf(category: string): number | undefined {
  const known = fishboneCategories.find((name) => name === category)
  return known && heights[known]
}
