/** A text within a line of Markdown (GitHub's dialect), to be read as nothing but text. */
export function escaped(text: string): string {
  return text.replace(
    /[\\`*[\]<&|~$#]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu,
    (character) => `\\${character}`,
  )
}

/** What begins a list, a quotation or a rule only at the beginning of a line. */
export function asLines(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => line.trim().replace(/^(\d*)([-+=>.)])/, '$1\\$2'))
    .join('\n')
}

/** Code within a line, between more back ticks than stand beside each other in it. */
export function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((ticks) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  const line = text.replaceAll('\n', ' ')
  const padding = /^[` ]|[` ]$/.test(line) ? ' ' : ''
  return line.trim() === '' ? line : fence + padding + line + padding + fence
}

export function codeBlock(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((ticks) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${text}\n${fence}`
}
