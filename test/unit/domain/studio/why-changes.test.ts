import { expect, test } from 'vitest'
import type { Why } from '../../../../domain/analysis'
import { type Change, edit } from '../../../../domain/edit'
import {
  canAlsoExplain,
  indented,
  movedPast,
  outdented,
  withoutBranch,
} from '../../../../domain/studio/why-changes'
import { inDepthOrder, whyTrees } from '../../../../domain/whys'
import { anIncident } from '../../../support/incidents'
import { aChain, aWhy } from '../../../support/whys'

function after(whys: readonly Why[], change: Change | undefined): string {
  const { analysis } = anIncident()
  const incident = anIncident({ analysis: { ...analysis, whys: [...whys] } })
  const next = change ? edit(incident, change) : incident
  return inDepthOrder(whyTrees(next.analysis.whys))
    .map(({ why, depth }) => `${depth}${why.id}`)
    .join(' ')
}

const branched = [aWhy('a'), aWhy('b', 'a'), aWhy('c', 'b'), aWhy('d', 'a'), aWhy('e')]

test('in: a why explains the cause before it, after what explains that already', () => {
  expect(after(branched, indented(branched, 'd'))).toBe('1a 2b 3c 3d 1e')
  expect(indented(branched, 'b')).toBeUndefined()
})

test('out: a why stands right after the one it explained', () => {
  expect(after(branched, outdented(branched, 'c'))).toBe('1a 2b 2c 2d 1e')
  expect(after(branched, outdented(branched, 'b'))).toBe('1a 2d 1b 2c 1e')
  expect(outdented(branched, 'a')).toBeUndefined()
})

test('up and down move a why with what explains it past the cause beside it', () => {
  expect(after(branched, movedPast(branched, 'd', 'up'))).toBe('1a 2d 2b 3c 1e')
  expect(after(branched, movedPast(branched, 'a', 'down'))).toBe('1e 1a 2b 3c 2d')
  expect(movedPast(branched, 'e', 'down')).toBeUndefined()
})

test('a why is removed with what explains it', () => {
  const [first] = whyTrees(branched)
  if (!first) throw new Error('There is a first why.')
  expect(after(branched, withoutBranch(first))).toBe('1e')
})

test('an answer is offered to explain others, never what it is explained by', () => {
  const whys = [...aChain('One.', 'Two.', 'Three.'), aWhy('beside', 'w1')]
  const offered = (id: string) => {
    const why = whys.find((each) => each.id === id)
    return why ? canAlsoExplain(why, whys).map((each) => each.id) : []
  }
  expect(offered('w3')).toEqual(['w1', 'beside'])
  expect(offered('w1')).toEqual([])
  expect(offered('beside')).toEqual(['w2', 'w3'])
})
