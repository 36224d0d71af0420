import * as z from 'zod'

export const Paper = z.enum(['A4', 'Letter'])
export type Paper = z.infer<typeof Paper>

/** How dates are written, by an example. */
export const DateStyle = z.enum(['15 October 2026', 'October 15, 2026', '2026-10-15'])
export type DateStyle = z.infer<typeof DateStyle>

/** The largest picture for a logo, in bytes. */
export const largestLogo = 500_000

/** How a company's documents look. */
export const House = z.object({
  /** The company's name as it stands on a cover; empty where none should. */
  company: z.string().max(120),
  logo: z
    .object({
      type: z.enum(['image/png', 'image/jpeg']),
      /** The file's bytes in Base64. */
      data: z.base64().max(Math.ceil(largestLogo / 3) * 4),
    })
    .optional(),
  /** For the band, headings and rules: "#0b4f5e". Dark enough that white can be read on it. */
  accent: z.string().regex(/^#[0-9a-f]{6}$/),
  paper: Paper,
  dates: DateStyle,
  /** Stands at the foot of the cover and on each page of the legal edition; empty where there is none. */
  notice: z.string().max(600),
})
export type House = Readonly<z.infer<typeof House>>

export const usualHouse: House = {
  company: '',
  accent: '#0b4f5e',
  paper: 'A4',
  dates: '15 October 2026',
  notice: '',
}

/**
 * How much lighter white is than a colour, from 1 to 21; text can be read from 4.5 on.
 * Source: WCAG 2.2, "contrast ratio" and "relative luminance".
 */
export function contrastWithWhite(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(color.slice(at, at + 2), 16)),
  )
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

function linear(channel: number): number {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
