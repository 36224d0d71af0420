import { inflateSync } from 'node:zlib'
import type { House } from '../../../domain/house'
import type { PdfNode } from './nodes'
import { PdfDocument } from './pdfmake'

/** Logos that would take up more than this when drawn are left out, in bytes. */
const largestPicture = 100_000_000

/** Whether a logo can be drawn. Of some damage pdfkit would find out only in the midst of writing the file. */
export function isDrawable({ data }: NonNullable<House['logo']>): boolean {
  const options = { font: null, autoFirstPage: false }
  try {
    const document = new PdfDocument({}, {}, {}, {}, options, null, () => false)
    const { imgData } = document.openImage(Buffer.from(data, 'base64'))
    if (imgData) inflateSync(imgData, { maxOutputLength: largestPicture })
    return true
  } catch {
    return false
  }
}

/** The logo within a width and a height; nothing where there is none. */
export function logoNodes({ logo, company }: House, fit: readonly [number, number]): PdfNode[] {
  if (!logo) return []
  return [{ image: 'logo', fit, ...(company === '' ? {} : ({ role: 'Figure', alt: company } as const)) }]
}
