import { createContext } from 'react'

export type ChartFormat = 'svg' | 'png'

/** Saves the chart as a file; the editor provides it, which knows how to save the incident first. */
export const SaveChart = createContext<((format: ChartFormat) => void) | undefined>(undefined)
