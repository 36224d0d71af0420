/** The sections of a post-mortem in reading order. */
export const sectionIds = [
  'overview',
  'summary',
  'impact',
  'timeline',
  'whys',
  'lessons',
  'actions',
  'review',
  'attachments',
] as const
export type SectionId = (typeof sectionIds)[number]

export function isSectionId(id: string): id is SectionId {
  return (sectionIds as readonly string[]).includes(id)
}
