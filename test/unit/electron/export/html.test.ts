import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../../../domain/report/report'
import { renderHtml } from '../../../../electron/export/html'
import { readHtml } from '../../../support/html'
import { aReport, everyBlock, heading, paragraph, table, text, wordsIn } from '../../../support/reports'
import { xmlFault } from '../../../support/xml'

const print = (...given: Parameters<typeof aReport>) => readHtml(renderHtml(aReport(...given)))

/** As XML, which closes all that it opens. */
const faultOf = (html: string) =>
  xmlFault(
    html
      .replace(/^<!doctype html>/, '')
      .replace(/<style>[\s\S]*?<\/style>/, '')
      .replace(/<(meta|br|col|img)\b([^>]*)>/g, '<$1$2/>'),
  )

describe('a report with every kind of block', () => {
  const page = print({ blocks: everyBlock })

  test('prints every word of every field', () => {
    const printed = page.text()
    expect(
      wordsIn(everyBlock).filter((word) => !printed.includes(word) && !page.html.includes(word)),
    ).toEqual([])
  })

  test('closes every element that it opens', () => {
    expect(faultOf(page.html)).toBeUndefined()
  })

  test('loads nothing, runs nothing, and its policy forbids both', () => {
    expect(page.tags('script')).toEqual(['<script type="application/json" id="debrief-incident">'])
    expect(page.html).toContain("default-src 'none'")
    expect(page.html.match(/\b(?:src|on\w+)=|url\(|@import|<link|<iframe|<object/g)).toBeNull()
  })

  test('has headings below one title, tables with heads, and pictures that say what they show', () => {
    expect(page.tags('h1')).toHaveLength(1)
    expect(page.tags('h2')).toHaveLength(2)
    expect(page.html).toContain('<th scope="col">Service</th>')
    expect(page.html).toContain('<desc>Two services and what lies between.</desc>')
  })

  test('says in its head which revision of which incident it is', () => {
    expect(page.meta('debrief:incidentId')).toBe('INC-2026-042')
    expect(page.meta('debrief:revision')).toBe('2')
    expect(page.meta('debrief:recordSha256')).toMatch(/^8b01b3c2/)
  })
})

test('the list of contents leads to the headings, and references to theirs', () => {
  const page = print({
    blocks: [
      { kind: 'contents', title: 'Contents', depth: 2 },
      heading(1, 'Summary'),
      { kind: 'heading', level: 2, text: 'Evidence', anchor: 'evidence' },
      heading(3, 'Too deep'),
      { kind: 'paragraph', content: [{ kind: 'reference', to: 'evidence', content: text('see there') }] },
    ],
  })
  expect(page.html).toContain('<a href="#part-1">Summary</a>')
  expect(page.html).toContain('<h2 id="part-1">Summary</h2>')
  expect(page.html.match(/href="#evidence"/g)).toHaveLength(2)
  expect(page.html).not.toContain('>Too deep</a>')
})

test('a link that is no address of the web stays text', () => {
  const page = print({
    blocks: [
      { kind: 'paragraph', content: [{ kind: 'link', href: 'javascript:alert(1)', content: text('here') }] },
    ],
  })
  expect(page.tags('a')).toEqual([])
  expect(page.text()).toContain('here')
})

test('the incident goes along as data that no text in it can end', () => {
  const record = { title: '</script><script>alert(1)</script><!-- <script>', other: '\u202e]]>\\u003c' }
  const page = print({ source: `${JSON.stringify(record, null, 2)}\n` })
  expect(page.tags('script')).toHaveLength(1)
  expect(page.source()).toEqual(record)
})

test('whatever is typed, wherever it is typed, the page shows it as text', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      '<img src=x onerror=alert(1)>',
      '"><script>',
      '</style><script>',
      "'); x: url(http://a)",
      '&lt;',
    ),
  )
  fc.assert(
    fc.property(
      fc.array(typed, { minLength: 5, maxLength: 5 }),
      ([title = '', one = '', two = '', three = '', four = '']) => {
        const blocks: Block[] = [
          heading(1, one),
          { kind: 'paragraph', content: [{ kind: 'text', text: two, code: true }] },
          table([three], [[four]]),
          { kind: 'callout', tone: 'bad', blocks: [paragraph(one)] },
          { kind: 'code', text: two },
        ]
        const page = print({ title, incidentId: `INC ${three}`, blocks })
        expect(faultOf(page.html)).toBeUndefined()
        expect(page.tags('script')).toHaveLength(1)
        expect(page.tags('img')).toEqual([])
      },
    ),
    { numRuns: 30, seed: 2026 },
  )
})
