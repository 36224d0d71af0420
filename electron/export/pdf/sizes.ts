import type { Paper } from '../../../domain/house'

/** In points. */
export const paperSizes: Record<Paper, { readonly width: number; readonly height: number }> = {
  A4: { width: 595.28, height: 841.89 },
  Letter: { width: 612, height: 792 },
}

export type Sheet = {
  readonly width: number
  readonly height: number
  readonly margins: Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>
  /** What is within the margins. */
  readonly content: { readonly width: number; readonly height: number }
}

/** The pages of a document; below the usual foot there may be more lines that stand on each. */
export function sheetOf(paper: Paper, moreAtFoot: number): Sheet {
  const { width, height } = paperSizes[paper]
  const margins = { left: 56, top: 66, right: 56, bottom: 60 + moreAtFoot }
  return {
    width,
    height,
    margins,
    content: {
      width: width - margins.left - margins.right,
      height: height - margins.top - margins.bottom,
    },
  }
}

/** Type sizes, in points. */
export const sizes = {
  title: 23,
  section: 15,
  subsection: 11.5,
  lead: 11,
  body: 9.5,
  table: 8.5,
  code: 8,
  small: 8,
  page: 7.5,
} as const
