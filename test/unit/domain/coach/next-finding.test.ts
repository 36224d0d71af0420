import { describe, expect, test } from 'vitest'
import type { PlacedFinding } from '../../../../domain/coach/finding'
import { inOrder, nextFinding } from '../../../../domain/coach/next-finding'

function finding(section: string, start: number, end: number, rule = 'rule'): PlacedFinding {
  const words = 'x'.repeat(end - start)
  return { rule, family: 'A', start, end, words, why: '', source: '', rewrite: '', section, place: section }
}

const title = finding('overview', 2, 7)
const first = finding('summary', 0, 5)
const second = finding('summary', 20, 25)
const missing = finding('summary', 40, 40, 'summary/fix')
const alsoMissing = finding('summary', 40, 40, 'summary/impact')
const all = [title, first, second, missing, alsoMissing]

describe('from finding to finding', () => {
  const nowhere = { spot: undefined, cursor: undefined, section: 'summary' }

  test('one begins in the section at hand, and goes around the end', () => {
    expect(nextFinding(all, nowhere, 1)).toBe(first)
    expect(nextFinding(all, { ...nowhere, spot: alsoMissing }, 1)).toBe(title)
    expect(nextFinding(all, { ...nowhere, spot: title }, -1)).toBe(alsoMissing)
    expect(nextFinding([], nowhere, 1)).toBeUndefined()
  })

  test('what is missing at one and the same place is gone through one by one', () => {
    expect(nextFinding(all, { ...nowhere, spot: second }, 1)).toBe(missing)
    expect(nextFinding(all, { ...nowhere, spot: missing }, 1)).toBe(alsoMissing)
  })

  test('one goes on from the cursor, also where it stands at the very first word', () => {
    const at = (offset: number) => ({
      ...nowhere,
      cursor: { place: 'summary', start: offset, end: offset },
    })
    expect(nextFinding(all, at(0), 1)).toBe(first)
    expect(nextFinding(all, at(10), 1)).toBe(second)
    expect(nextFinding(all, at(10), -1)).toBe(first)
    expect(nextFinding(all, at(0), -1)).toBe(title)
  })
})

test('findings are in the order of the form, and of the text within a section', () => {
  const sections = [{ id: 'overview' }, { id: 'summary' }]
  expect(inOrder([first, second, title], sections)).toEqual([title, first, second])
})
