import type { Severity } from '../../domain/incident'
import type { Tone } from '../../domain/report/report'

/** The colours of every printed document: ink, one accent, and a hue only where it means something. */
export const colors = {
  ink: '#1d2b31',
  muted: '#5b6b72',
  line: '#d3dce0',
  tint: '#f4f7f8',
  accent: '#0b4f5e',
  accentLight: '#9fc4cd',
  accentTint: '#e9f1f3',
  link: '#0a5c8a',
  white: '#ffffff',
} as const

export const toneColors: Record<
  Tone,
  { readonly line: string; readonly tint: string; readonly text: string }
> = {
  neutral: { line: '#0b4f5e', tint: '#eef4f6', text: '#0b4f5e' },
  good: { line: '#2e7d4f', tint: '#edf6f0', text: '#1f5e3a' },
  warning: { line: '#c77700', tint: '#fdf6e9', text: '#8a5200' },
  bad: { line: '#b3261e', tint: '#fcf0ef', text: '#9b1c15' },
}

export const severityColors: Record<Severity, string> = {
  SEV1: '#b3261e',
  SEV2: '#b9520b',
  SEV3: '#86690a',
  SEV4: '#4a6572',
}
