import { ImageRun } from 'docx'
import type { House } from '../../../domain/house'

type Size = { readonly width: number; readonly height: number }

/** The logo within a width and a height in pixels of 96 to the inch; nothing where there is none that can be read. */
export function logoRun({ logo, company }: House, fit: Size): ImageRun[] {
  if (!logo) return []
  const data = Buffer.from(logo.data, 'base64')
  const size = logo.type === 'image/png' ? pngSize(data) : jpegSize(data)
  if (!size || size.width === 0 || size.height === 0) return []
  const scale = Math.min(fit.width / size.width, fit.height / size.height)
  const name = company === '' ? 'Logo' : company
  return [
    new ImageRun({
      type: logo.type === 'image/png' ? 'png' : 'jpg',
      data,
      transformation: {
        width: Math.max(1, Math.round(size.width * scale)),
        height: Math.max(1, Math.round(size.height * scale)),
      },
      altText: { name, title: name, description: name },
    }),
  ]
}

/** Source: PNG specification, "IHDR image header". */
function pngSize(data: Buffer): Size | undefined {
  if (data.length < 24 || data.toString('latin1', 12, 16) !== 'IHDR') return undefined
  return { width: data.readUInt32BE(16), height: data.readUInt32BE(20) }
}

/** Source: ITU T.81, "frame header syntax": the size stands in the first segment that begins a frame. */
function jpegSize(data: Buffer): Size | undefined {
  for (let at = 2; at + 9 <= data.length && data[at] === 0xff; at += 2 + data.readUInt16BE(at + 2)) {
    const marker = data[at + 1] ?? 0
    const beginsFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (beginsFrame) return { height: data.readUInt16BE(at + 5), width: data.readUInt16BE(at + 7) }
  }
  return undefined
}
