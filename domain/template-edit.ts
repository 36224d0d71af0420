import { never } from './never'
import { type SectionId, sectionIds } from './section-ids'
import { isNameTaken, type Team } from './team'
import type { Template, TemplateField, TemplateSection } from './template'

/** Every change a person can make to a template. Ids stay as they are, so that answers find their questions again. */
export type TemplateEdit =
  | { readonly kind: 'write'; readonly with: Partial<Omit<Template, 'id' | 'sections'>> }
  | { readonly kind: 'add section'; readonly section: TemplateSection }
  | {
      readonly kind: 'write section'
      readonly section: string
      readonly with: Partial<Omit<TemplateSection, 'id' | 'fields'>>
    }
  | { readonly kind: 'remove section'; readonly section: string }
  /** Before another one, or to the end. Nothing goes before the overview. */
  | { readonly kind: 'move section'; readonly section: string; readonly before: string | undefined }
  | { readonly kind: 'add field'; readonly section: string; readonly field: TemplateField }
  | {
      readonly kind: 'write field'
      readonly section: string
      readonly field: string
      readonly with: Partial<Omit<TemplateField, 'id'>>
    }
  | { readonly kind: 'remove field'; readonly section: string; readonly field: string }
  | {
      readonly kind: 'move field'
      readonly section: string
      readonly field: string
      readonly before: string | undefined
    }

/** The template after a change. The one before stays as it was. */
export function editTemplate(template: Template, edit: TemplateEdit): Template {
  const { sections } = template
  const withFields = (next: (fields: readonly TemplateField[]) => readonly TemplateField[], id: string) => ({
    ...template,
    sections: changed(sections, id, (section) => ({ ...section, fields: [...next(section.fields)] })),
  })
  switch (edit.kind) {
    case 'write':
      return { ...template, ...edit.with }
    case 'add section':
      return { ...template, sections: [...sections, edit.section] }
    case 'write section':
      return {
        ...template,
        sections: changed(sections, edit.section, (section) => ({ ...section, ...edit.with })),
      }
    case 'remove section':
      return { ...template, sections: sections.filter(({ id }) => id !== edit.section || id === 'overview') }
    case 'move section':
      return { ...template, sections: movedBelowOverview(sections, edit.section, edit.before) }
    case 'add field':
      return withFields((fields) => [...fields, edit.field], edit.section)
    case 'write field':
      return withFields(
        (fields) => changed(fields, edit.field, (field) => ({ ...field, ...edit.with })),
        edit.section,
      )
    case 'remove field':
      return withFields((fields) => fields.filter(({ id }) => id !== edit.field), edit.section)
    case 'move field':
      return withFields((fields) => moved(fields, edit.field, edit.before), edit.section)
    default:
      return never(edit)
  }
}

/** A template to be edited, with another id and name. Its questions keep their ids, and so the answers to them. */
export function copyOf(template: Template, id: string, team: Team): Template {
  return { ...template, id, label: freeName(`Copy of ${template.label}`, id, team) }
}

/** A template that was read from a file, as one of the team's: under another name where its own is taken. */
export function adopted(template: Template, id: string, team: Team): Template {
  return { ...template, id, label: freeName(template.label, id, team) }
}

/** The sections that ship and that a template does not have. */
export function sectionsLeftOut({ sections }: Template): SectionId[] {
  return sectionIds.filter((id) => !sections.some((section) => section.id === id))
}

/** As long as a name may be, less what a number takes. */
const longestName = 74

function freeName(wanted: string, id: string, team: Team): string {
  const name = wanted.slice(0, longestName).trim()
  for (let number = 1; ; number++) {
    const label = number === 1 ? name : `${name} ${number}`
    if (!isNameTaken(team, { id, label })) return label
  }
}

type Item = { readonly id: string }

function changed<Of extends Item>(items: readonly Of[], id: string, next: (item: Of) => Of): Of[] {
  return items.map((item) => (item.id === id ? next(item) : item))
}

function moved<Of extends Item>(items: readonly Of[], id: string, before: string | undefined): Of[] {
  const item = items.find((candidate) => candidate.id === id)
  if (!item || id === before) return [...items]
  const others = items.filter((candidate) => candidate !== item)
  const place = others.findIndex((candidate) => candidate.id === before)
  return place < 0 ? [...others, item] : [...others.slice(0, place), item, ...others.slice(place)]
}

function movedBelowOverview(
  sections: readonly TemplateSection[],
  id: string,
  before: string | undefined,
): TemplateSection[] {
  const [overview, ...others] = sections
  if (!overview || id === overview.id) return [...sections]
  return [overview, ...moved(others, id, before === overview.id ? others[0]?.id : before)]
}
