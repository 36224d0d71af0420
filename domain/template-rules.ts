import { isSectionId } from './section-ids'
import { wordsOf } from './sections'
import type { Template, TemplateField, TemplateSection } from './template'

/** How the id of a section of a team's own begins. */
export const ownSection = 'own-'

/**
 * What keeps a template from being written by, in words; nothing where it is in order. Answers are kept by the ids of
 * fields, so that these may not be the same in two sections either.
 */
export function problemOfTemplate({ label, sections }: Template): string | undefined {
  if (label.trim() === '') return 'The template needs a name.'
  if (sections[0]?.id !== 'overview') return 'The overview has to be the first section.'
  const fields = new Set<string>()
  const seen = new Set<string>()
  for (const section of sections) {
    const { title } = wordsOf(section)
    if (!isSectionId(section.id) && !section.id.startsWith(ownSection)) {
      return `There is no section “${section.id}”. The id of a section of your own begins with “${ownSection}”.`
    }
    if (seen.has(section.id)) return `The section “${title}” is there twice.`
    seen.add(section.id)
    const problem = problemOfSection(section, title, fields)
    if (problem !== undefined) return problem
  }
  return undefined
}

function problemOfSection(section: TemplateSection, title: string, seen: Set<string>): string | undefined {
  if (!isSectionId(section.id) && section.title.trim() === '') return 'A section of your own needs a title.'
  for (const field of section.fields) {
    if (field.label.trim() === '') return `A field in “${title}” needs a label.`
    if (seen.has(field.id)) return `Two fields have the id “${field.id}”, one of them in “${title}”.`
    seen.add(field.id)
    if (lacksChoices(field)) return `“${field.label}” in “${title}” needs at least two different choices.`
  }
  return undefined
}

export function lacksChoices({ kind, choices }: TemplateField): boolean {
  return kind === 'choice' && new Set(choices.map((choice) => choice.trim()).filter(Boolean)).size < 2
}
