import * as z from 'zod'
import { IncidentId } from '../incident'
import { TicketFormat } from '../tickets/formats'

/** What the window may ask about action items that leave for where they are tracked. */
export interface TicketRequests {
  /** Asks where, and writes the actions of an incident as it is saved. */
  saveTickets(request: TicketRequest): Promise<SavedTickets>
}

export const TicketRequest = z.strictObject({ id: IncidentId, format: TicketFormat })
export type TicketRequest = z.infer<typeof TicketRequest>

export type SavedTickets =
  | { readonly kind: 'saved'; readonly fileName: string }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'cancelled' }

export const ticketArguments = {
  saveTickets: z.tuple([TicketRequest]),
}
