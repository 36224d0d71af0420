import { expect, test } from 'vitest'
import { whyChain } from '../../../../electron/export/why-chain'

const step = (depth: number, isJoined = false) => ({
  depth,
  number: String(depth),
  isJoined,
  question: [],
  answer: [],
  remarks: [],
})

function chainOf(...steps: readonly ReturnType<typeof step>[]) {
  return whyChain({ kind: 'whys', problem: [], steps })
}

test('five whys in a row hang one below the other, and none passes by another', () => {
  const chain = chainOf(step(1), step(2), step(3), step(4), step(5))
  expect(chain.map((link) => link.isExplained)).toEqual([true, true, true, true, false])
  expect(chain.flatMap((link) => link.goesOn)).not.toContain(true)
})

test('"and" stands between causes that explain something only together', () => {
  expect(chainOf(step(1), step(2, true), step(3), step(2, true)).map((link) => link.isAnd)).toEqual([
    false,
    false,
    false,
    true,
  ])
})

test('causes that each explain it alone are not joined', () => {
  expect(chainOf(step(1), step(2), step(2)).some((link) => link.isAnd)).toBe(false)
})

test('a branch passes beside the steps that come before its next cause', () => {
  const chain = chainOf(step(1), step(2), step(3), step(2), step(3))
  expect(chain.map((link) => link.goesOn)).toEqual([[], [true], [true, false], [false], [false, false]])
})
