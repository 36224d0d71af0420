import { type House, largestLogo } from '../../domain/house'

type ReadLogo =
  | { readonly kind: 'read'; readonly logo: NonNullable<House['logo']> }
  | { readonly kind: 'failed'; readonly reason: string }

const beginnings = [
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
] as const

/** A picture that both printers can put on a page. Told from its bytes, as a name can say anything. */
export async function readLogo(file: File): Promise<ReadLogo> {
  if (file.size > largestLogo) {
    return failed(
      `${file.name} is larger than ${largestLogo / 1000} KB. Save it smaller and choose it again.`,
    )
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const type = beginnings.find((known) => known.bytes.every((byte, index) => bytes[index] === byte))?.type
  if (!type) return failed(`${file.name} is neither a PNG nor a JPEG picture.`)
  const shows = await createImageBitmap(new Blob([bytes], { type })).then(
    (picture) => picture.width > 0,
    () => false,
  )
  if (!shows) return failed(`${file.name} is damaged and cannot be shown.`)
  return { kind: 'read', logo: { type, data: base64(bytes) } }
}

function base64(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

function failed(reason: string): ReadLogo {
  return { kind: 'failed', reason }
}
