import { createContext } from 'react'
import type { TicketFormat } from '../../../domain/tickets/formats'

/** Saves the actions as a file; the editor provides it, which knows how to save the incident first. */
export const SaveTickets = createContext<((format: TicketFormat) => void) | undefined>(undefined)
