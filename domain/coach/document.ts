import { checkAction } from './action/check-action'
import { apartFrom } from './apart'
import { partsOf } from './document-parts'
import type { Finding } from './finding'
import { bareLine, checkNarrative } from './narrative'
import { type CoachSettings, familiesOn } from './settings'

/** A finding in a document that is none of Debrief's; its places are those in the whole text. */
export type DocumentFinding = Finding & {
  /** The words of the nearest heading above; empty before the first. */
  readonly heading: string
  readonly words: string
}

/**
 * What a seasoned reviewer would ask about in a post-mortem that is a Markdown document: all of its narrative, and
 * each item of a list or table below a heading with "action" in it as an action.
 */
export function checkDocument(text: string, settings: CoachSettings): DocumentFinding[] {
  const families = familiesOn(settings)
  const markdown = withoutAsides(text)
  return partsOf(markdown).flatMap(({ heading, place, isAhead, from, to, actions }) => {
    const about = { ...bareLine(settings), place, isForwardLooking: isAhead }
    const inActions = families.includes('action')
      ? actions.flatMap(([start, end]) => movedBy(start, checkAction(markdown.slice(start, end))))
      : []
    const inNarrative = movedBy(from, checkNarrative(markdown.slice(from, to), about))
    return [...apartFrom(inActions, inNarrative), ...inActions]
      .sort((one, other) => one.start - other.start)
      .map((finding) => ({ ...finding, heading, words: text.slice(finding.start, finding.end) }))
  })
}

/** As long as before, without what no reader sees: comments, and what stands before the text for programs. */
function withoutAsides(text: string): string {
  const blank = (found: string) => found.replace(/[^\r\n]/g, ' ')
  return text.replace(/^---\r?\n[\s\S]*?\n---(?=\r?\n|$)/, blank).replace(/<!--[\s\S]{0,20000}?-->/g, blank)
}

function movedBy(offset: number, findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => ({
    ...finding,
    start: finding.start + offset,
    end: finding.end + offset,
  }))
}
