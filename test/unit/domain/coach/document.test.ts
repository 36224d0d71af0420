import { expect, it } from 'vitest'
import { checkDocument } from '../../../../domain/coach/document'
import { usualSettings } from '../../../../domain/coach/settings'

/** "heading: words", for each finding. */
function found(...lines: string[]): string[] {
  const text = lines.join('\n')
  return checkDocument(text, usualSettings).map(({ heading, words, start, end }) => {
    expect(text.slice(start, end)).toBe(words)
    return `${heading}: ${words}`
  })
}

it('reads the items of lists below a heading about actions as actions, and those of no other', () => {
  expect(
    found('# Thanks', '- Improve testing', '', '## Action items', '1. Improve testing', '2. Pin the image'),
  ).toEqual(['Action items: Improve testing'])
  expect(found('# Actions', '## Prevent', '* Better alerting', '# Timeline', '* Better alerting')).toEqual([
    'Prevent: Better alerting',
  ])
})

it('reads the column of a table that holds the actions', () => {
  expect(
    found(
      '## Follow-ups',
      '| Owner | Action item | Type |',
      '| --- | --- | --- |',
      '| Better alerting | Improve testing | prevent |',
      '| SRE | Page when `a \\| b` is above 3 | detect |',
      'SRE | Be more careful | process',
    ),
  ).toEqual(['Follow-ups: Improve testing', 'Follow-ups: Be more careful'])
})

it('leaves out details of an action, groups of actions, and what was considered and left', () => {
  expect(
    found(
      '# Actions',
      '- Prevention:',
      '  - Reject empty orders',
      '    - Owner: Orders team',
      '## Considered, not planned',
      '- Better alerting: costs too much',
    ),
  ).toEqual([])
})

it('reads no comments, front matter or code', () => {
  expect(
    found(
      '---',
      'title: human error',
      '---',
      '<!-- human error -->',
      'The pool was full.',
      '```',
      'human error',
      '```',
    ),
  ).toEqual([])
  expect(found('<!-- hint', 'It was human error -->', 'It was human error.')).toEqual([': human error'])
})

it('says where in a text with the line ends of Windows', () => {
  expect(found('# Actions\r', '\r', '- Improve testing\r', '- Be more careful\r')).toEqual([
    'Actions: Improve testing',
    'Actions: Be more careful',
  ])
})
