/** A line of plain text for a Markdown document: what would be read as a mark there is seen as it is. */
export function escaped(line: string): string {
  return line.replace(/[\\`*_[\]<>#|~]/g, '\\$&')
}
