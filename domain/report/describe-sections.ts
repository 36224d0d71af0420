import type { Incident } from '../incident'
import { isSectionId, type SectionId } from '../section-ids'
import { wordsOf } from '../sections'
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
import { remarksOn } from './remarks'
import type { Block } from './report'
import { fieldsShown, isSectionShown } from './shown'
import type { Telling } from './telling'
import { heading } from './words'

export type SectionDescription = (telling: Telling) => Block[]

/** How each section that ships is described where an edition does not do it in its own way. */
export const shippedSections: Record<SectionId, SectionDescription> = {
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

/**
 * The sections of the template, in its order and words. What was written into others, or in answer to other
 * questions, follows: a template that leaves something out takes nothing away that is there.
 */
export function describeSections(telling: Telling, sections = shippedSections): Block[] {
  const { incident } = telling
  const others = sectionsLeftOut(templateOf(incident)).filter((id) => !isLeftOut(id, incident))
  return [
    ...templateOf(incident).sections.flatMap((section) => describeSection(section, telling, sections)),
    ...others.flatMap((id) => describeSection(leftOut(id), telling, sections)),
    ...describeOtherAnswers(telling),
  ]
}

/** Some of the sections, in an order that is not the template's. */
export function describeInOrder(
  telling: Telling,
  ids: readonly SectionId[],
  sections = shippedSections,
): Block[] {
  const { sections: asked } = templateOf(telling.incident)
  return ids.flatMap((id) =>
    describeSection(asked.find((section) => section.id === id) ?? leftOut(id), telling, sections),
  )
}

/** The sections besides those that an edition has an order for, as far as it shows them. */
export function describeOthers(telling: Telling, ordered: readonly SectionId[]): Block[] {
  const done: readonly string[] = ordered
  return templateOf(telling.incident)
    .sections.filter(({ id }) => !done.includes(id))
    .flatMap((section) => describeSection(section, telling))
}

/** A section of the template as far as its edition shows it: the whole of it, or answers to some of its questions. */
export function describeSection(
  section: TemplateSection,
  telling: Telling,
  sections = shippedSections,
): Block[] {
  const { edition } = telling.choices
  const { id } = section
  const seen = { ...section, fields: fieldsShown(section, edition) }
  const isWhole = isSectionShown(section, edition)
  if (!isSectionId(id))
    return isWhole || seen.fields.length > 0 ? describeOwnSection(seen, wordsOf(section).title, telling) : []
  const blocks = isWhole ? sections[id](telling) : []
  return [
    ...withRemarks(titled(blocks, section.title), remarksOn(id, telling)),
    ...alsoAsked(seen, blocks.length > 0, telling),
  ]
}

/** One that the template does not have, as it ships. */
function leftOut(id: string): TemplateSection {
  return { id, title: '', guide: '', isRequired: false, leaves: [], fields: [] }
}

/** Those who have to sign are asked to, whether or not there was a meeting to write about. */
function isLeftOut(id: SectionId, incident: Incident): boolean {
  if (id === 'review' && templateOf(incident).signedBy.length > 0) return false
  return isUnwritten(id, incident)
}

/** Under the title that the template gives it. */
function titled(blocks: readonly Block[], title: string): Block[] {
  return title === '' ? [...blocks] : withFirstHeading(blocks, { text: title })
}

function withRemarks(blocks: readonly Block[], remarks: readonly string[]): Block[] {
  return remarks.length === 0 ? [...blocks] : withFirstHeading(blocks, { remarks })
}

type Heading = Extract<Block, { kind: 'heading' }>

function withFirstHeading(
  blocks: readonly Block[],
  changed: Partial<Pick<Heading, 'text' | 'remarks'>>,
): Block[] {
  const first = blocks.findIndex(({ kind }) => kind === 'heading')
  return blocks.map((block, index) =>
    index === first && block.kind === 'heading' ? { ...block, ...changed } : block,
  )
}

function alsoAsked(section: TemplateSection, hasHeading: boolean, telling: Telling): Block[] {
  const answers = describeAnswers(section.fields, 3, telling)
  if (answers.length === 0) return []
  return [hasHeading ? heading(2, ownWords.also) : heading(1, wordsOf(section).title), ...answers]
}
