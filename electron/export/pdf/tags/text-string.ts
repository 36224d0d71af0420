/** Any text as PDF writes it where ASCII is not enough: UTF-16, high byte first, in hexadecimal. */
export function textString(text: string): string {
  return `<${Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex')}>`
}
