import { inflateSync } from 'node:zlib'
import type { House } from '../../../domain/house'
import type { PdfNode } from './nodes'
import { PdfDocument } from './pdfmake'

/** How wide and high a logo is, in its own dots. */
export type LogoSize = { readonly width: number; readonly height: number }

/** Logos that would take up more than this when drawn are left out, in bytes. */
const largestPicture = 100_000_000

/** Nothing where it cannot be drawn. Of some damage pdfkit would find out only in the midst of writing the file. */
export function sizeOfLogo({ data }: NonNullable<House['logo']>): LogoSize | undefined {
  const options = { font: null, autoFirstPage: false }
  try {
    const document = new PdfDocument({}, {}, {}, {}, options, null, () => false)
    const { width, height, imgData } = document.openImage(Buffer.from(data, 'base64'))
    if (imgData) inflateSync(imgData, { maxOutputLength: largestPicture })
    return width > 0 && height > 0 ? { width, height } : undefined
  } catch {
    return undefined
  }
}

/** The logo as large as fits into a width and a height. It says the company's name to who does not see it. */
export function logoNode(
  { width, height }: LogoSize,
  [widest, highest]: readonly [number, number],
  company: string,
): PdfNode & { readonly width: number } {
  const scale = Math.min(widest / width, highest / height)
  return {
    image: 'logo',
    fit: [widest, highest],
    width: width * scale,
    ...(company === '' ? {} : { role: 'Figure', alt: company }),
  }
}
