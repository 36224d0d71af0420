/** What is found in the operators of a page. */
export type Content = {
  /** Numbers of the marked stretches that belong to an element, with the tag they are marked with. */
  readonly marks: ReadonlyMap<number, string>
  /** Operators that show or paint something outside any marked stretch. */
  readonly unmarked: readonly string[]
  /** How many glyphs stand for a character that the font does not have. */
  readonly missingGlyphs: number
  readonly usesProcessColors: boolean
  /** Whether each stretch that is begun is ended, and none else. */
  readonly isBalanced: boolean
}

const token = /<<|>>|<[0-9a-fA-F]*>|\[|\]|\/[^\s<>[\]/]+|[^\s<>[\]/]+/g
const shows = new Set(['TJ', 'Tj', "'", '"', 'S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do'])

/** Reads operators as far as our documents use them: no strings in brackets, no images in line. */
export function readContent(operators: string): Content {
  const marks = new Map<number, string>()
  const unmarked: string[] = []
  let missingGlyphs = 0
  let usesProcessColors = false
  let depth = 0
  let isBalanced = true
  let operands: string[] = []
  for (const [word] of operators.matchAll(token)) {
    if (!/^[A-Za-z'"*]+$/.test(word)) {
      operands.push(word)
      continue
    }
    if (word === 'BDC' || word === 'BMC') {
      depth++
      const at = operands.indexOf('/MCID')
      if (at >= 0) marks.set(Number(operands[at + 1]), operands[0]?.slice(1) ?? '')
    }
    if (word === 'EMC' && --depth < 0) isBalanced = false
    if (shows.has(word) && depth <= 0) unmarked.push(word)
    if (word === 'TJ' || word === 'Tj') missingGlyphs += operands.filter(isMissing).length
    if (word === 'k' || word === 'K') usesProcessColors = true
    operands = []
  }
  return { marks, unmarked, missingGlyphs, usesProcessColors, isBalanced: isBalanced && depth === 0 }
}

function isMissing(shown: string): boolean {
  return (shown.startsWith('<') && shown.slice(1, -1).match(/.{4}/g)?.includes('0000')) ?? false
}
