import * as z from 'zod'
import { type Team, TeamChange } from '../team'
import { Template } from '../template'
import type { ReadTemplate } from '../template-file'

/** What the window may ask about what the team has agreed on. */
export interface TeamRequests {
  teamSettings(): Promise<TeamOutcome>
  /** Answers with the settings as they then are. */
  changeTeam(change: TeamChange): Promise<TeamOutcome>
  /** Asks where, and writes the template into a file for others. */
  saveTemplateFile(template: Template): Promise<SavedTemplate>
  /** Asks which file. What it holds is not the team's until it is kept. */
  readTemplateFile(): Promise<ReadTemplate | Cancelled>
}

export type TeamOutcome =
  | {
      readonly kind: 'team'
      readonly team: Team
      /** What was wrong with the file, and what is shown instead of it. */
      readonly problem?: string
    }
  | { readonly kind: 'failed'; readonly reason: string }

export type SavedTemplate =
  | { readonly kind: 'saved'; readonly fileName: string }
  | { readonly kind: 'failed'; readonly reason: string }
  | Cancelled

type Cancelled = { readonly kind: 'cancelled' }

export const teamArguments = {
  teamSettings: z.tuple([]),
  changeTeam: z.tuple([TeamChange]),
  saveTemplateFile: z.tuple([Template]),
  readTemplateFile: z.tuple([]),
}
