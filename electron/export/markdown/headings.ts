import type { Block } from '../../../domain/report/report'
import type { Heading } from '../anchors'
import type { Targets } from './inlines'

export type Headings = {
  readonly all: readonly { readonly heading: Heading; readonly slug: string }[]
  readonly targets: Targets
}

/** The headings of a document with what GitHub makes links lead to, the title of the document first. */
export function headingsOf(title: string, blocks: readonly Block[]): Headings {
  const taken = new Map<string, number>()
  const slugOf = (text: string): string => {
    const slug = text
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-')
    const before = taken.get(slug) ?? 0
    taken.set(slug, before + 1)
    return before === 0 ? slug : `${slug}-${before}`
  }
  slugOf(title)
  const all = blocks.flatMap((block) => {
    if (block.kind === 'contents') slugOf(block.title)
    return block.kind === 'heading' ? [{ heading: block, slug: slugOf(block.text) }] : []
  })
  const named = all.flatMap(({ heading: { anchor }, slug }) =>
    anchor === undefined ? [] : [[anchor, slug] as const],
  )
  return { all, targets: new Map(named) }
}
