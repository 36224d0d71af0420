import { createContext } from 'react'

/** Leads to the template of the incident; the editor provides it, which knows how to save the incident first. */
export const EditTemplates = createContext<() => void>(() => undefined)
