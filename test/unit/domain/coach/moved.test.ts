import { describe, expect, test } from 'vitest'
import type { PlacedFinding } from '../../../../domain/coach/finding'
import { movedTo } from '../../../../domain/coach/moved'

function found(words: string, text: string): PlacedFinding {
  const start = text.indexOf(words)
  return {
    rule: 'minimiser/brief',
    family: 'E',
    start,
    end: start + words.length,
    words,
    why: '',
    source: '',
    rewrite: '<n> minutes',
    section: 'summary',
    place: 'summary',
  }
}

describe('findings in a text that is written on in', () => {
  const text = 'A brief outage of checkout.'
  const brief = found('brief', text)

  test('stay what they are where nothing moved', () => {
    const findings = [brief]
    expect(movedTo(`${text} It was resolved.`, findings)).toBe(findings)
  })

  test('move with their words', () => {
    const [moved] = movedTo(`At 14:02, ${text}`, [brief])
    expect(moved).toEqual({ ...brief, start: brief.start + 10, end: brief.end + 10 })
  })

  test('go where their words changed, also where these became part of another word', () => {
    expect(movedTo('A brie outage of checkout.', [brief])).toEqual([])
    expect(movedTo('A briefing on checkout.', [brief])).toEqual([])
  })

  test('go to the nearest of several places', () => {
    const [moved] = movedTo('Again, a brief outage, then a brief one.', [
      found('brief', 'A small, brief one'),
    ])
    expect(moved?.start).toBe(9)
  })
})
