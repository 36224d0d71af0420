import * as z from 'zod'
import { CoachSettings, usualSettings } from './coach/settings'
import { House, usualHouse } from './house'
import { Template } from './template'
import { problemOfTemplate } from './template-rules'
import { shippedTemplates } from './templates'

/** What a team has agreed on for all its post-mortems. It is kept in the archive, so that it goes where that goes. */
export const Team = z.object({
  /** The team's own, beside those that ship. */
  templates: z.array(Template).max(200),
  coach: CoachSettings,
  /** What was agreed before documents had a look of their own says nothing of it. */
  house: House.default(usualHouse),
})
export type Team = Readonly<z.infer<typeof Team>>

/** A team that has agreed on nothing yet. */
export const newTeam: Team = { templates: [], coach: usualSettings, house: usualHouse }

export const TeamChange = z.discriminatedUnion('kind', [
  /** In the place of the one with the same id, if there is one. */
  z.strictObject({ kind: z.literal('keep template'), template: Template }),
  z.strictObject({ kind: z.literal('delete template'), id: z.string() }),
  z.strictObject({ kind: z.literal('set coach'), coach: CoachSettings }),
  z.strictObject({ kind: z.literal('set house'), house: House }),
])
export type TeamChange = Readonly<z.infer<typeof TeamChange>>

export type ChangedTeam =
  | { readonly kind: 'changed'; readonly team: Team }
  | { readonly kind: 'failed'; readonly reason: string }

export function changeTeam(team: Team, change: TeamChange): ChangedTeam {
  switch (change.kind) {
    case 'keep template': {
      const { template } = change
      const problem = problemOfTemplate(template) ?? whyTaken(team, template)
      if (problem !== undefined) return { kind: 'failed', reason: problem }
      const isThere = team.templates.some(({ id }) => id === template.id)
      const templates = isThere
        ? team.templates.map((known) => (known.id === template.id ? template : known))
        : [...team.templates, template]
      return changed({ ...team, templates })
    }
    case 'delete template':
      return changed({ ...team, templates: team.templates.filter(({ id }) => id !== change.id) })
    case 'set coach':
      return changed({ ...team, coach: change.coach })
    case 'set house':
      return changed({ ...team, house: change.house })
  }
}

/** Names are told apart as a person reads them: case does not matter. */
export function isNameTaken(team: Team, { id, label }: Pick<Template, 'id' | 'label'>): boolean {
  const others = [...shippedTemplates, ...team.templates].filter((known) => known.id !== id)
  return others.some((known) => known.label.trim().toLowerCase() === label.trim().toLowerCase())
}

function whyTaken(team: Team, template: Template): string | undefined {
  if (shippedTemplates.some(({ id }) => id === template.id)) {
    return `${template.label} ships with Debrief. Copy it and edit the copy.`
  }
  return isNameTaken(team, template)
    ? `There is a template “${template.label.trim()}” already. Choose another name.`
    : undefined
}

function changed(team: Team): ChangedTeam {
  return { kind: 'changed', team }
}
