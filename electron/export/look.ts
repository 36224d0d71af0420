import { contrastWithWhite, type House } from '../../domain/house'
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
  codeTint: '#edf1f3',
  link: '#0a5c8a',
  white: '#ffffff',
} as const

type ToneColors = { readonly line: string; readonly tint: string; readonly text: string }

export const toneColors: Record<Tone, ToneColors> = {
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

/** The colours of a company's documents. */
export type Look = Readonly<Record<keyof typeof colors, string>> & {
  readonly tones: Readonly<Record<Tone, ToneColors>>
}

/** What is derived from the accent can be read: the accent on white and on its tint, white on the accent. */
export function lookOf({ accent: chosen }: Pick<House, 'accent'>): Look {
  const accent = readable(chosen)
  const tint = mixed(accent, '#ffffff', 0.91)
  return {
    ...colors,
    accent,
    accentLight: mixed(accent, '#ffffff', 0.62),
    accentTint: tint,
    tones: { ...toneColors, neutral: { line: accent, tint, text: accent } },
  }
}

/** Text can be read from 4.5 on (WCAG 2.2); some more, so that it also can on a tint. */
const enoughContrast = 5.5

function readable(color: string): string {
  return contrastWithWhite(color) >= enoughContrast ? color : readable(mixed(color, '#000000', 0.1))
}

function mixed(color: string, other: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [one, two] = [color, other].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16))
    return Math.round((one ?? 0) * (1 - share) + (two ?? 0) * share)
  })
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}
