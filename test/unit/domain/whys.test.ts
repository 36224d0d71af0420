import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Why } from '../../../domain/analysis'
import { inDepthOrder, longestChain, type WhyTree, whyNumbers, whyTrees } from '../../../domain/whys'
import { aWhy as why } from '../../support/whys'

const outline = (whys: readonly Why[]) =>
  inDepthOrder(whyTrees(whys)).map(({ why: { id }, depth }) => `${depth} ${id}`)

it('whys stand below the why they explain, however they were written down', () => {
  expect(outline([why('c', 'b'), why('a'), why('b', 'a'), why('d', 'a')])).toEqual([
    '1 a',
    '2 b',
    '3 c',
    '2 d',
  ])
})

it('a why whose parent was removed stands at the top', () => {
  expect(outline([why('b', 'gone')])).toEqual(['1 b'])
})

it('whys that explain each other in a circle are each shown once', () => {
  expect(outline([why('a', 'b'), why('b', 'a')])).toEqual(['1 a', '2 b'])
  expect(outline([why('a', 'a')])).toEqual(['1 a'])
})

it('every why is shown, even those that hang on a circle', () => {
  const shown = outline([why('a', 'b'), why('b', 'a'), why('c', 'a')]).join(' ')
  for (const id of ['a', 'b', 'c']) expect(shown).toContain(id)
})

it('the longest chain ends at the first why without an answer', () => {
  expect(longestChain([why('a'), why('b', 'a'), why('c', 'b', ' '), why('d', 'c')])).toBe(2)
  expect(longestChain([])).toBe(0)
})

it('the longest chain is that of the trees, whatever hangs on what', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e')
  const parents = fc.dictionary(id, fc.option(id, { nil: undefined }))
  const blanks = fc.subarray(['a', 'b', 'c', 'd', 'e'])
  const chain = (tree: WhyTree): number =>
    tree.why.answer === '' ? 0 : 1 + Math.max(0, ...tree.causes.map(chain))
  fc.assert(
    fc.property(parents, blanks, (above, blank) => {
      const whys = Object.entries(above).map(([name, parent]) =>
        why(name, parent, blank.includes(name) ? '' : 'Because.'),
      )
      expect(longestChain(whys)).toBe(Math.max(0, ...whyTrees(whys).map(chain)))
    }),
    { numRuns: 2000 },
  )
})

it('a why is called by how deep it stands, with a letter where others stand as deep', () => {
  const whys = [why('a'), why('b', 'a'), why('c', 'a'), why('d', 'c')]
  expect([...whyNumbers(whyTrees(whys))]).toEqual([
    ['a', '1'],
    ['b', '2a'],
    ['c', '2b'],
    ['d', '3'],
  ])
  const many = Array.from({ length: 28 }, (_, index) => why(`why ${index}`))
  expect([...whyNumbers(whyTrees(many)).values()].slice(-3)).toEqual(['1z', '1aa', '1ab'])
})
