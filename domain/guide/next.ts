import type { Point } from '../points'
import type { Section } from '../sections'

/** What is to be done next: the point that is not met yet, and where. */
export type NextThing = { readonly section: Section; readonly point: Point }

/**
 * The first point that is not met, in the order of the template; undefined once the document is complete. Whoever does
 * what it says and asks again arrives at 100 %.
 */
export function nextThing(sections: readonly Section[]): NextThing | undefined {
  for (const section of sections) {
    const point = section.isRequired ? section.points.find(({ isMet }) => !isMet) : undefined
    if (point) return { section, point }
  }
  return undefined
}
