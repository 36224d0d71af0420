/** An A4 page, in points. */
export const page = { width: 595.28, height: 841.89 } as const
export const margins = { left: 56, top: 70, right: 56, bottom: 64 } as const
export const contentWidth = page.width - margins.left - margins.right
export const contentHeight = page.height - margins.top - margins.bottom

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
