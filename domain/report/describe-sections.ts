import type { Incident } from '../incident'
import { isSectionId, type SectionId } from '../section-ids'
import { sectionsOf, wordsOf } from '../sections'
import type { TemplateSection } from '../template'
import { sectionsLeftOut } from '../template-edit'
import { templateOf } from '../templates'
import { isUnwritten } from '../unwritten'
import { describeActions } from './describe-actions'
import { describeAnalysis, describeLessons } from './describe-analysis'
import { describeAttachments } from './describe-attachments'
import { describeImpact } from './describe-impact'
import { describeAnswers, describeOtherAnswers, describeOwnSection } from './describe-own-sections'
import { describeReview } from './describe-review'
import { describeSummary } from './describe-summary'
import { describeTimeline } from './describe-timeline'
import { ownWords } from './fixed-words'
import type { Block } from './report'
import type { Telling } from './telling'
import { heading } from './words'

/**
 * The sections of the template, in its order and words. What was written into others, or in answer to other
 * questions, follows: a template that leaves something out takes nothing away that is there.
 */
export function describeSections(telling: Telling): Block[] {
  const { incident } = telling
  const others = sectionsLeftOut(templateOf(incident)).filter((id) => !isLeftOut(id, incident))
  return [
    ...sectionsOf(incident).flatMap((section) =>
      isSectionId(section.id) ? describeShipped(section.id, telling) : describeOwnSection(section, telling),
    ),
    ...others.flatMap((id) => describeShipped(id, telling)),
    ...describeOtherAnswers(telling),
  ]
}

/**
 * Some of the sections, in an order that is not the template's; what the team asks beyond them stands before the
 * signatures.
 */
export function describeChosenSections(telling: Telling, ids: readonly SectionId[]): Block[] {
  const own = sectionsOf(telling.incident)
    .filter(({ id }) => !isSectionId(id))
    .flatMap((section) => describeOwnSection(section, telling))
  return ids.flatMap((id) => [...(id === 'review' ? own : []), ...describeShipped(id, telling)])
}

/** One of the sections that ship, under the title that the template gives it, with what the template also asks there. */
function describeShipped(id: SectionId, telling: Telling): Block[] {
  const blocks = shipped[id](telling)
  const section = templateOf(telling.incident).sections.find((candidate) => candidate.id === id)
  return section
    ? [...titled(blocks, section.title), ...alsoAsked(section, blocks.length > 0, telling)]
    : blocks
}

const shipped: Record<SectionId, (telling: Telling) => Block[]> = {
  // What it asks for stands on the title page and in the document control.
  overview: () => [],
  summary: describeSummary,
  impact: describeImpact,
  timeline: describeTimeline,
  whys: describeAnalysis,
  lessons: describeLessons,
  actions: describeActions,
  review: describeReview,
  attachments: describeAttachments,
}

/** Those who have to sign are asked to, whether or not there was a meeting to write about. */
function isLeftOut(id: SectionId, incident: Incident): boolean {
  if (id === 'review' && templateOf(incident).signedBy.length > 0) return false
  return isUnwritten(id, incident)
}

function titled([first, ...rest]: readonly Block[], title: string): Block[] {
  if (!first) return []
  return [first.kind === 'heading' && title !== '' ? { ...first, text: title } : first, ...rest]
}

function alsoAsked(section: TemplateSection, hasHeading: boolean, telling: Telling): Block[] {
  const answers = describeAnswers(section.fields, 3, telling)
  if (answers.length === 0) return []
  return [hasHeading ? heading(2, ownWords.also) : heading(1, wordsOf(section).title), ...answers]
}
