import MarkdownIt from 'markdown-it'
import type { Rendered } from '../../electron/export/printer'

/** A Markdown document as a reader of GitHub sees it: without front matter, marks and addresses. */
export function readMarkdown({ bytes }: Pick<Rendered, 'bytes'>): string {
  const body = new TextDecoder().decode(bytes).replace(/^---\n[\s\S]*?\n---\n/, '')
  return new MarkdownIt({ html: true })
    .parse(body, {})
    .flatMap((token) =>
      token.children
        ? token.children.map(({ type, content }) => (isBreak(type) ? '\n' : content))
        : ['\n', token.content],
    )
    .join('')
}

const isBreak = (type: string) => type.endsWith('break') || type === 'html_inline'
