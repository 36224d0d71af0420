import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOf, inlinesOf } from '../../../domain/report/markdown'
import type { Block, Inline } from '../../../domain/report/report'

/** All that a reader of the printed document sees, in order. */
function shown(value: Block | Inline | readonly (Block | Inline)[] | unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(shown).join(' ')
  if (typeof value !== 'object' || value === null) return ''
  if ('href' in value && 'content' in value) return `${shown(value.content)} ${shown(value.href)}`
  return Object.entries(value)
    .filter(([key]) => key !== 'kind' && key !== 'style')
    .map(([, part]) => shown(part))
    .join(' ')
}

const inline = (markdown: string) => inlinesOf(markdown)

describe('light Markdown', () => {
  it('reads marks', () => {
    expect(inline('Pool **full**, _very_ ~~half~~ `503`')).toEqual([
      { kind: 'text', text: 'Pool ' },
      { kind: 'text', text: 'full', bold: true },
      { kind: 'text', text: ', ' },
      { kind: 'text', text: 'very', italic: true },
      { kind: 'text', text: ' ' },
      { kind: 'text', text: 'half', struck: true },
      { kind: 'text', text: ' ' },
      { kind: 'text', text: '503', code: true },
    ])
  })

  it('leaves plain lines as they are, and finds addresses in what looks like one', () => {
    for (const words of ['Rolled back to 2.4 at 14:02: errors fell (by 80 %).', 'Zoë: "all well?"', 'متوقف'])
      expect(blocksOf(words)).toEqual([{ kind: 'paragraph', content: [{ kind: 'text', text: words }] }])
    for (const words of ['See http://10.0.0.1', 'Ask ops@example.com'])
      expect(JSON.stringify(inline(words))).toContain('"kind":"link"')
  })

  it('reads lists, quotes and code', () => {
    expect(blocksOf('- a\n- b\n\n1. c\n\n> d\n\n```sh\nls\n```').map((block) => block.kind)).toEqual([
      'list',
      'list',
      'quote',
      'code',
    ])
  })

  it('turns a heading into a bold line, because headings belong to the report', () => {
    expect(blocksOf('# Impact')).toEqual([
      { kind: 'paragraph', content: [{ kind: 'text', text: 'Impact', bold: true }] },
    ])
  })

  it('reads a table with what stands in its head', () => {
    const [table] = blocksOf('| **When** | `Where` |\n|---|---|\n| 14:02 | Dubai |')
    expect(table).toMatchObject({ kind: 'table', head: ['When', 'Where'] })
    expect(shown(inline('| When | Where |\n|---|---|\n| 14:02 | Dubai |'))).toMatch(
      /When.*Where.*14:02.*Dubai/,
    )
  })

  it('makes links of web and mail addresses', () => {
    expect(inline('[runbook](https://wiki.example/r)')).toEqual([
      { kind: 'link', href: 'https://wiki.example/r', content: [{ kind: 'text', text: 'runbook' }] },
    ])
    expect(inline('https://wiki.example/r')[0]).toMatchObject({ kind: 'link' })
    expect(inline('<sre@example.com>')[0]).toMatchObject({ kind: 'link', href: 'mailto:sre@example.com' })
  })

  it('is empty for an empty text', () => {
    expect(blocksOf('')).toEqual([])
    expect(blocksOf(' \n\n ')).toEqual([])
  })
})

describe('hostile or unlucky text', () => {
  it.each([
    '[pay now](javascript:alert(1))',
    '[pay now](data:text/html,x)',
    '[host](file:///etc/passwd)',
    '[host](vbscript:x)',
    '<javascript:alert(1)>',
    '![x](javascript:alert(1))',
  ])('%s makes no link', (text) => {
    expect(JSON.stringify(blocksOf(text))).not.toContain('"link"')
  })

  it('HTML stays the text it is', () => {
    expect(shown(blocksOf('<script>alert(1)</script> & <b>bold</b>'))).toBe(
      '<script>alert(1)</script> & <b>bold</b>',
    )
  })

  it('an image is a link, and is not loaded', () => {
    expect(JSON.stringify(blocksOf('![graph](https://e.example/g.png)'))).not.toContain('image')
    expect(shown(blocksOf('![graph](https://e.example/g.png)'))).toContain('graph')
  })

  it.each([
    ['a time in brackets', '[14:02]: restarted', '[14:02]: restarted'],
    ['a time in brackets after a line', 'Then\n\n[14:02]: <restarted> "twice"', 'restarted'],
    ['a relative link', 'See [runbook](/wiki/redis)', '/wiki/redis'],
    ['an FTP link', '[dump](ftp://host.example/core)', 'ftp://host.example/core'],
    ['the title of a link', '[a](https://e.example "Grafana, 14:02")', 'Grafana, 14:02'],
    ['a date that looks like a list', '14. March: disk full', '14. March'],
    ['a list that goes on counting', '3. third\n4. fourth', '4. fourth'],
    ['a list of dates', '7. March: slow\n9. March: down', '9. March'],
    ['words after a code fence', '```14:02 alert fired\nlog\n```', 'alert fired'],
    ['a link in the head of a table', '| [a](https://e.example) |\n|---|\n| 1 |', 'https://e.example'],
    ['a cell that has no head', '| a | b |\n|---|---|\n| 1 | 2 | third |', 'third'],
    ['a quote in a quote in a quote …', `${'> '.repeat(150)}deep`, 'deep'],
    ['brackets without end', `${'['.repeat(300)}deep`, 'deep'],
    [
      'a list in a list in a list …',
      Array.from({ length: 150 }, (_, i) => `${'  '.repeat(i)}- x${i}`).join('\n'),
      'x149',
    ],
    ['a mark without end', '**bold', '**bold'],
    ['an address with umlauts', '[x](https://e.example/übersicht)', 'bersicht'],
  ])('%s is not lost', (_, text, kept) => {
    const asBlocks = shown(blocksOf(text)).replace(/\s+/g, ' ')
    const asRuns = shown(inline(text)).replace(/\s+/g, ' ')
    expect([asBlocks, asRuns]).toEqual([expect.stringContaining(kept), expect.stringContaining(kept)])
  })

  it('a text of a million characters is cut, and says so', () => {
    expect(shown(blocksOf('word '.repeat(200_000)))).toContain('Cut after 200000 of 1000000 characters')
  })

  it('no letter or digit is lost, whatever is typed', () => {
    const pieces = fc.constantFrom(
      ...[
        '[',
        ']',
        '(',
        ')',
        '*',
        '_',
        '`',
        '```',
        '~~',
        '>',
        '# ',
        '- ',
        '1. ',
        '7. ',
        '| ',
        '|---|',
        '\n',
        '\n\n',
      ],
      ...[
        ': ',
        '<',
        '>',
        '"',
        '\\',
        '!',
        ' ',
        '    ',
        'http://e.example/',
        'javascript:',
        '---',
        '14:02',
        'pool',
      ],
    )
    const typed = fc
      .array(fc.oneof(pieces, fc.string({ maxLength: 5 })), { maxLength: 25 })
      .map((all) => all.join(''))
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
    fc.assert(
      fc.property(typed, (text) => {
        // Numbers of list items are counted anew, and the language after a code fence is not printed.
        const wanted = letters(text.replace(/```+[ \t]*[\w+#.-]*/g, '').replace(/\b1\. |&#?\w+;/g, ''))
        const seen = letters(shown(blocksOf(text)))
        let at = 0
        for (const letter of wanted) {
          at = seen.indexOf(letter, at) + 1
          if (at === 0) throw new Error(`${letter} of ${JSON.stringify(text)} is lost: ${seen}`)
        }
      }),
      { numRuns: 1500, seed: 20260311 },
    )
  })
})
