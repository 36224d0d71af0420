/** A text as it stands between tags or in a quoted attribute, to be read as nothing but text. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** JSON inside a script element, which no text in it can end: the same value, written without a "<" or hidden marks. */
export function escapedJson(json: string): string {
  return json.replace(
    /[<\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** A text as CSS says it. */
export function cssString(text: string): string {
  const inside = text.replace(
    /[^ \p{L}\p{N}.,:·-]/gu,
    (character) => `\\${character.codePointAt(0)?.toString(16)} `,
  )
  return `"${inside}"`
}
