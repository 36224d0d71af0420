import type { SectionDescription } from './describe-sections'

/** The same section, alone on its page. */
export function onOwnPage(description: SectionDescription): SectionDescription {
  return (telling) => {
    const blocks = description(telling)
    return blocks.length === 0 ? [] : [{ kind: 'page break' }, ...blocks, { kind: 'page break' }]
  }
}
