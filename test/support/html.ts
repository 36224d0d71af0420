import type { Rendered } from '../../electron/export/printer'

/** An HTML document as a browser reads it, as far as Debrief writes such. */
export function readHtml({ bytes }: Pick<Rendered, 'bytes'>) {
  const html = new TextDecoder().decode(bytes)
  const body = html.slice(html.indexOf('<body>'), html.indexOf('<script type="application/json"'))
  return {
    html,
    tags: (name: string) => [...html.matchAll(new RegExp(`<${name}\\b[^>]*>`, 'g'))].map(([tag]) => tag),
    /** The words of the page, one space between them. */
    text: () =>
      unescaped(body.replace(/<(?!\/?(?:strong|em|s|code|a|span)\b)[^>]*>/g, ' ').replace(/<[^>]*>/g, ''))
        .replace(/\s+/g, ' ')
        .trim(),
    meta: (name: string) =>
      unescaped(new RegExp(`<meta name="${name}" content="([^"]*)">`).exec(html)?.[1] ?? ''),
    source: () => JSON.parse(/id="debrief-incident">([^<]*)<\/script>/.exec(html)?.[1] ?? ''),
  }
}

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => characters[entity] ?? entity)
}

const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}
