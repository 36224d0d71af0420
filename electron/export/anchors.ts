import type { Block } from '../../domain/report/report'

export type Heading = Extract<Block, { kind: 'heading' }>

/** The headings of a document in their order, each with what links lead to, which no other has. */
export function anchored(blocks: readonly Block[]): ReadonlyMap<Heading, string> {
  const headings = blocks.filter((block) => block.kind === 'heading')
  const named = new Set(headings.map(({ anchor }) => anchor))
  const anchors = new Map<Heading, string>()
  let number = 0
  for (const heading of headings) {
    do number++
    while (named.has(`part-${number}`))
    anchors.set(heading, heading.anchor ?? `part-${number}`)
  }
  return anchors
}
