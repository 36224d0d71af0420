import { z } from 'zod'
import { Incident, IncidentId, Severity, Status, TemplateName } from './incident'
import { Edition } from './report/report'
import { Instant } from './time'

/**
 * What the window may ask of the desktop: the only way across the process line.
 * Every answer is a value that says how it went; a rejected promise is a bug.
 */
export interface Desktop {
  /** The archive that is open, and what was found wrong in it when it was opened. */
  openArchive(): Promise<ArchiveState>
  /** Incidents holding all the words of a query, most recent first; all of them for an empty query. */
  findIncidents(query: string): Promise<FoundIncidents>
  openIncident(id: string): Promise<OpenOutcome>
  /** A new incident with the next free id, already saved. */
  createIncident(template: TemplateName): Promise<OpenOutcome>
  /** `saved` only once the incident is safely on disk. `id` is the one it was opened under. */
  saveIncident(id: string, incident: Incident): Promise<SaveOutcome>
  /** Asks for exchange JSON files and adds what they hold. */
  importFiles(): Promise<ImportOutcome>
  /** Opens a throwaway copy of the sample incidents in place of the archive. */
  openSamples(): Promise<ArchiveState>
  /** Closes the samples and opens the archive again. */
  closeSamples(): Promise<ArchiveState>
  /** Asks where to save and starts writing. */
  startExport(request: ExportRequest): Promise<StartedExport>
  /** Answers at the next thing worth telling about a running export, last with how it ended. */
  followExport(job: number): Promise<ExportProgress>
  cancelExport(job: number): Promise<void>
  /** Shows an exported file in the system's file manager. */
  revealExport(job: number): Promise<void>
  /** Answers when the person chooses something in the application menu, or closes the window. */
  nextCommand(): Promise<Command>
  /** Tells which commands do something now; the menu greys out the others. */
  offerCommands(commands: readonly Command[]): Promise<void>
  /** Tells that everything is saved and the window may close. */
  readyToClose(): Promise<void>
}

/** What the archive list shows of an incident. */
export const IncidentSummary = z.object({
  id: z.string(),
  title: z.string(),
  severity: Severity,
  status: Status,
  category: z.string(),
  services: z.array(z.string()),
  /** When the impact started (interval or milestone), or else the first event, or else the post-mortem. */
  happenedAt: Instant,
  savedAt: Instant,
  /** How long users were affected, in seconds. */
  impactSeconds: z.number().optional(),
  /** Share of the required parts that are written, 0 to 1. */
  completeness: z.number(),
  openActions: z.number(),
})
export type IncidentSummary = Readonly<z.infer<typeof IncidentSummary>>

/** Something that was wrong with a file, what was done about it, and what is safe. */
export type ArchiveProblem = {
  readonly file: string
  readonly message: string
}

export type ArchiveState = {
  readonly kind: 'own' | 'samples'
  readonly folder: string
  readonly count: number
  readonly problems: readonly ArchiveProblem[]
}

export type FoundIncidents = { readonly incidents: readonly IncidentSummary[]; readonly total: number }

export type OpenOutcome =
  | { readonly kind: 'opened'; readonly incident: Incident; readonly savedAt: Instant }
  | { readonly kind: 'failed'; readonly reason: string }

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly savedAt: Instant }
  | { readonly kind: 'failed'; readonly reason: string }

export type ImportOutcome =
  | { readonly kind: 'cancelled' }
  | {
      readonly kind: 'imported'
      readonly ids: readonly string[]
      /** Incidents that were in the archive already, just as they are. */
      readonly known: readonly string[]
      /** Files that could not be read, and why. Nothing was taken from these. */
      readonly refused: readonly ArchiveProblem[]
    }

export const ReportFormat = z.enum(['pdf', 'docx', 'json'])
export type ReportFormat = z.infer<typeof ReportFormat>

export const ExportRequest = z.strictObject({ id: IncidentId, edition: Edition, format: ReportFormat })
export type ExportRequest = z.infer<typeof ExportRequest>

export type StartedExport =
  | { readonly kind: 'started'; readonly job: number; readonly fileName: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: string }

export type ExportProgress =
  /** `share` of the work done, 0 to 1. */
  | { readonly kind: 'working'; readonly share: number; readonly step: string }
  | {
      readonly kind: 'done'
      readonly path: string
      readonly bytes: number
      /** What a reader should know about the document, e.g. characters that no font has. */
      readonly notes: readonly string[]
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: string }

/** What a menu item, or closing the window, asks the window to do. */
export const Command = z.enum([
  'new incident',
  'import',
  'export',
  'undo',
  'redo',
  'find',
  'show archive',
  'commands',
  'close',
])
export type Command = z.infer<typeof Command>

const job = z.int().min(1)

/** What each request must carry. Checked on arrival, because a window is not to be trusted. */
export const requestArguments = {
  openArchive: z.tuple([]),
  findIncidents: z.tuple([z.string().max(1000)]),
  openIncident: z.tuple([IncidentId]),
  createIncident: z.tuple([TemplateName]),
  saveIncident: z.tuple([IncidentId, Incident]),
  importFiles: z.tuple([]),
  openSamples: z.tuple([]),
  closeSamples: z.tuple([]),
  startExport: z.tuple([ExportRequest]),
  followExport: z.tuple([job]),
  cancelExport: z.tuple([job]),
  revealExport: z.tuple([job]),
  nextCommand: z.tuple([]),
  offerCommands: z.tuple([z.array(Command).readonly()]),
  readyToClose: z.tuple([]),
} satisfies { [Name in keyof Desktop]: z.ZodType<Parameters<Desktop[Name]>> }

export type RequestName = keyof Desktop
