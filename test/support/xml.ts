/** What keeps a text from being well-formed XML; none when nothing does. Knows as much of XML as Word files use. */
export function xmlFault(xml: string): string | undefined {
  const open: string[] = []
  const bare = xml.replace(/^<\?xml[^?]*\?>/, '')
  const illegal = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.exec(bare)
  if (illegal) return `a character XML forbids: ${illegal[0].codePointAt(0)?.toString(16)}`
  for (const [, between = '', slash, name = '', attributes = '', empty] of bare.matchAll(
    /([^<]*)<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g,
  )) {
    if (/&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i.test(between + attributes))
      return `a bare & near <${name}>`
    if (slash && open.pop() !== name) return `</${name}> closes nothing`
    if (!slash && !empty) open.push(name)
  }
  const left = bare.replace(/([^<]*)<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g, '').trim()
  if (left !== '') return `not a tag: ${left.slice(0, 40)}`
  return open.length > 0 ? `<${open.at(-1)}> is not closed` : undefined
}
