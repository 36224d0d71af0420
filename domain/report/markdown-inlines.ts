import type { Token } from 'markdown-it'
import type { Inline } from './report'

type Marks = { readonly bold?: boolean; readonly italic?: boolean; readonly struck?: boolean }

/** The runs of text that the parser found inside one paragraph. */
export function readInlines(tokens: readonly Token[] | null | undefined, marks: Marks = {}): Inline[] {
  const list = tokens ?? []
  const inlines: Inline[] = []
  for (let index = 0; index < list.length; index++) {
    const token = list[index] as Token
    const end = token.nesting === 1 ? closing(list, index) : index
    inlines.push(...readInline(token, list.slice(index + 1, end), marks))
    index = end
  }
  return inlines
}

function readInline(token: Token, inside: readonly Token[], marks: Marks): Inline[] {
  switch (token.type) {
    case 'text':
    case 'text_special':
      return token.content === '' ? [] : [{ kind: 'text', text: token.content, ...marks }]
    case 'code_inline':
      return [{ kind: 'text', text: token.content, code: true, ...marks }]
    case 'softbreak':
    case 'hardbreak':
      return [{ kind: 'break' }]
    case 'strong_open':
      return readInlines(inside, { ...marks, bold: true })
    case 'em_open':
      return readInlines(inside, { ...marks, italic: true })
    case 's_open':
      return readInlines(inside, { ...marks, struck: true })
    case 'link_open':
      return readLink(token, readInlines(inside, marks))
    default:
      return []
  }
}

/** What Word and browsers follow at most, in characters (Microsoft's documented limit). A longer one is printed as text. */
const longestAddress = 2083

function readLink(token: Token, content: Inline[]): Inline[] {
  const href = String(token.attrGet('href') ?? '')
  const title = token.attrGet('title')
  const isFollowed = /^(https?:|mailto:)/i.test(href) && href.length <= longestAddress
  const remarks = [...(isFollowed || href === '' ? [] : [href]), ...(title ? [title] : [])]
  const remark = remarks.map((text) => ({ kind: 'text', text: ` (${text})` }) as const)
  return isFollowed ? [{ kind: 'link', href, content }, ...remark] : [...content, ...remark]
}

/** Where the token that a token opens is closed; the end when it is not. */
export function closing(tokens: readonly Token[], open: number): number {
  let depth = 0
  for (let index = open; index < tokens.length; index++) {
    depth += tokens[index]?.nesting ?? 0
    if (depth === 0) return index
  }
  return tokens.length
}
