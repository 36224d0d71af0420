import type * as z from 'zod'
import { type ArchiveRequests, archiveArguments } from './archive-requests'
import { type AttachmentRequests, attachmentArguments } from './attachment-requests'
import { type BatchRequests, batchArguments } from './batch-requests'
import { type ExportRequests, exportArguments } from './export-requests'
import { type FolderRequests, folderArguments } from './folder-requests'
import { type HistoryRequests, historyArguments } from './history-requests'
import { type IncidentRequests, incidentArguments } from './incident-requests'
import { type KeepingRequests, keepingArguments } from './keeping-requests'
import { type OutsideRequests, outsideArguments } from './outside-requests'
import { type ProtectionRequests, protectionArguments } from './protection-requests'
import { type SearchRequests, searchArguments } from './search-requests'
import { type TeamRequests, teamArguments } from './team-requests'
import { type TicketRequests, ticketArguments } from './ticket-requests'
import { type WindowRequests, windowArguments } from './window-requests'

/**
 * What the window may ask of the desktop: the only way across the process line.
 * Every answer is a value that says how it went; a rejected promise is a bug.
 */
export interface Desktop
  extends ArchiveRequests,
    IncidentRequests,
    AttachmentRequests,
    ExportRequests,
    BatchRequests,
    FolderRequests,
    HistoryRequests,
    KeepingRequests,
    ProtectionRequests,
    SearchRequests,
    TeamRequests,
    TicketRequests,
    OutsideRequests,
    WindowRequests {}

/** What each request must carry. Checked on arrival, because a window is not to be trusted. */
export const requestArguments = {
  ...archiveArguments,
  ...searchArguments,
  ...teamArguments,
  ...ticketArguments,
  ...incidentArguments,
  ...attachmentArguments,
  ...exportArguments,
  ...batchArguments,
  ...folderArguments,
  ...historyArguments,
  ...keepingArguments,
  ...protectionArguments,
  ...outsideArguments,
  ...windowArguments,
} satisfies { [Name in keyof Desktop]: z.ZodType<Parameters<Desktop[Name]>> }

export type RequestName = keyof Desktop
