import { answerText, answerTo } from './answers'
import { type Compare, type Difference, prose } from './comparing'
import type { Incident } from './incident'
import { isSectionId, sectionIds } from './section-ids'
import { sectionTitle, wordsOf } from './sections'
import type { Template, TemplateField } from './template'
import { templateOf } from './templates'

/** Answers to the questions of the templates, each in the section where it was asked. */
export const answers: Compare<Incident['answers']> = (before = {}, after = {}, sides) => {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return ids.flatMap((id): Difference[] => {
    const asked = askedIn(sides.after.incident, id) ?? askedIn(sides.before.incident, id)
    const stored = {
      before: answerTo(id, { answers: before }),
      after: answerTo(id, { answers: after }),
    }
    if (stored.before === stored.after) return []
    const read = (answer: string) => (asked ? answerText(asked.field, answer) : answer)
    const texts = { before: read(stored.before), after: read(stored.after) }
    // What reads alike and is not, such as "1000" and "1,000", is shown as it is stored.
    const shown = texts.before === texts.after ? stored : texts
    const kind = asked && !asked.field.kind.endsWith('text') ? 'value' : 'prose'
    const label = asked?.field.label ?? 'Answer to a question no longer asked'
    return [{ kind: 'field', section: asked?.section ?? 'overview', field: { kind, label, ...shown } }]
  })
}

function askedIn(
  incident: Incident,
  id: string,
): { readonly section: string; readonly field: TemplateField } | undefined {
  for (const section of templateOf(incident).sections) {
    const field = section.fields.find((one) => one.id === id)
    if (field) return { section: section.id, field }
  }
  return undefined
}

/** What the template of a team asks, in words that are read side by side with what another one asks. */
export const form = prose<Template>('Template of the team', (template) =>
  [
    `${template.label}, for a ${template.size}: ${template.goal}`,
    `Whys: ${template.whys}. Readers: ${template.readers}. Actions: ${template.tracking}.`,
    `Signed by: ${template.signedBy.join(', ') || 'nobody'}. Editions: ${template.editions.join(', ')}.`,
    ...template.sections.map((section) => {
      const { title, guide } = wordsOf(section)
      const fields = section.fields.map(({ label, kind, choices, isRequired, help, shownIn }) =>
        [label, kind, isRequired ? 'required' : 'optional', choices.join(' / '), help, shownWords(shownIn)]
          .filter(Boolean)
          .join(', '),
      )
      const leaves = section.leaves.length > 0 ? [`Leaves: ${section.leaves.join(', ')}.`] : []
      const heading = `${title}${section.isRequired ? '' : ' (optional)'}: ${guide}`
      return [heading, ...leaves, shownWords(section.shownIn), ...fields].filter(Boolean).join('\n')
    }),
  ].join('\n'),
)

function shownWords(editions: TemplateField['shownIn'] = []): string {
  return editions.length === 0 ? '' : `shown in ${editions.join(', ')}`
}

/** The ids of the sections that either of two states of an incident has, in the order of the later document. */
export function sectionsOfBoth(before: Incident, after: Incident): string[] {
  const own = (incident: Incident) => templateOf(incident).sections.map(({ id }) => id)
  return [...new Set([...own(after), ...sectionIds, ...own(before)])]
}

/** What a section is called in the first of these incidents that has it. */
export function titleAmong(id: string, incidents: readonly Incident[]): string {
  for (const incident of incidents) {
    const section = templateOf(incident).sections.find((one) => one.id === id)
    if (section) return wordsOf(section).title
  }
  return isSectionId(id) ? sectionTitle(id) : id
}
