import * as z from 'zod'
import { type Journal, Step } from '../draft'
import { type Incident, IncidentId } from '../incident'
import { IncidentText } from '../incident-text'
import { Template, TemplateName } from '../template'
import type { Instant } from '../time'
import type { OtherVersion } from './outside-requests'

/** What the window may ask about one incident. */
export interface IncidentRequests {
  openIncident(id: string): Promise<OpenOutcome>
  /** A new incident with the next free id, already saved. `form` is the team's own template, where it is to have one. */
  createIncident(template: TemplateName, form?: Template): Promise<OpenOutcome>
  /**
   * `saved` only once the incident is safely on disk. `id` is the one it was opened under, and
   * `steps` are what led to it from what was saved last, so that undo survives a restart.
   */
  saveIncident(id: string, incident: IncidentText, steps: readonly Step[]): Promise<SaveOutcome>
}

export type OpenOutcome =
  | {
      readonly kind: 'opened'
      readonly incident: Incident
      readonly savedAt: Instant
      /** What can be undone and redone, where that is known and leads to exactly this incident. */
      readonly journal?: Journal
    }
  | { readonly kind: 'failed'; readonly reason: string }

export type SaveOutcome =
  | {
      readonly kind: 'saved'
      readonly savedAt: Instant
      /** What another program had written meanwhile. It was kept before it was saved over. */
      readonly other?: OtherVersion
    }
  | {
      readonly kind: 'failed'
      readonly reason: string
      /** What has to be done before it can be tried again. */
      readonly needs?: 'unlocking'
    }

export const incidentArguments = {
  openIncident: z.tuple([IncidentId]),
  createIncident: z.tuple([TemplateName, Template.optional()]),
  saveIncident: z.tuple([IncidentId, IncidentText, z.array(Step)]),
}
