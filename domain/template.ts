import * as z from 'zod'
import { EditionName } from './edition'

/** How large the organisation is that the document is written for; decides what is asked. */
export const TemplateName = z.enum(['startup', 'scale-up', 'enterprise'])
export type TemplateName = z.infer<typeof TemplateName>

/** Where the action items of a team become work. */
export const Tracking = z.enum(['GitHub issues', 'Jira epics', 'Compliance-tracked roadmap'])
export type Tracking = z.infer<typeof Tracking>

export const FieldKind = z.enum(['short text', 'long text', 'number', 'date', 'choice', 'yes or no'])
export type FieldKind = z.infer<typeof FieldKind>

/** A question that a team asks beyond those that Debrief asks. Its answer is kept with the incident, as text. */
export const TemplateField = z.object({
  /** Unique in its template. */
  id: z.string().min(1).max(80),
  label: z.string().min(1).max(200),
  /** What a good answer holds; empty where the label says it. */
  help: z.string().max(2000),
  kind: FieldKind,
  /** For a choice: what can be chosen. */
  choices: z.array(z.string().max(200)).max(50),
  isRequired: z.boolean(),
  /** The editions that print its answer; those that print its section where none is named. */
  shownIn: z.array(EditionName).optional(),
})
export type TemplateField = Readonly<z.infer<typeof TemplateField>>

export const TemplateSection = z.object({
  /** One of `sectionIds`, or an id of the team's own that begins with "own-". */
  id: z.string().min(1).max(80),
  /** Empty where the shipped section keeps its title. */
  title: z.string().max(200),
  /** What a good answer holds; empty where the shipped section keeps its own words. */
  guide: z.string().max(2000),
  /** Must be written before the document is complete. */
  isRequired: z.boolean(),
  /** The ids of the points of a shipped section that this template does not ask for. */
  leaves: z.array(z.string().max(80)).max(50),
  fields: z.array(TemplateField).max(50),
  /** The editions that print it; those that usually do where none is named. */
  shownIn: z.array(EditionName).optional(),
})
export type TemplateSection = Readonly<z.infer<typeof TemplateSection>>

/** What a team asks of a post-mortem. */
export const Template = z.object({
  /** A `TemplateName` for those that ship. */
  id: z.string().min(1).max(80),
  label: z.string().min(1).max(80),
  /** The organisation size it is made for. */
  size: TemplateName,
  /** One line for the person who chooses. */
  goal: z.string().max(500),
  /** How many whys a chain has at least. */
  whys: z.int().min(1).max(10),
  readers: z.string().max(200),
  tracking: Tracking,
  /** In the order they are written in. The overview is always the first. */
  sections: z.array(TemplateSection).min(1).max(40),
  /** Roles that sign. */
  signedBy: z.array(z.string().min(1).max(100)).max(20),
  /** The editions that are printed for its readers. */
  editions: z.array(EditionName),
})
export type Template = Readonly<z.infer<typeof Template>>
