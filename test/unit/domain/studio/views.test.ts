import { expect, test } from 'vitest'
import type { Why } from '../../../../domain/analysis'
import { causesOf } from '../../../../domain/studio/cause'
import { layFishbone } from '../../../../domain/studio/fishbone-layout'
import { bonesOf, placeWords } from '../../../../domain/studio/sorted-causes'
import { laySwissCheese, swissCheeseWords } from '../../../../domain/studio/swiss-cheese-layout'
import { aChain } from '../../../support/whys'

const factor = (text: string, filed: Partial<Why>) => ({
  id: text,
  text,
  evidence: [],
  category: '',
  ...filed,
})

function causes(...filed: readonly Partial<Why>[]) {
  return causesOf({ whys: [], factors: filed.map((place, index) => factor(`Condition ${index + 1}`, place)) })
}

test('whys that are answered and factors that say something are the causes, each with its name', () => {
  const all = causesOf({
    whys: aChain('The pool was full.', ''),
    factors: [factor('', {}), factor('A campaign ran', {})],
  })
  expect(all.map(({ label }) => label)).toEqual(['Why 1', 'Factor 2'])
})

test('bones come in the order they are offered in, those of a team’s own words after them', () => {
  const filed = causes(
    { category: 'Moon phase' },
    { category: 'Data' },
    { category: 'Code and change' },
    { category: 'Data' },
    {},
  )
  expect(bonesOf(filed).map(({ category, causes: all }) => [category, all.length])).toEqual([
    ['Code and change', 1],
    ['Data', 2],
    ['Moon phase', 1],
  ])
})

test('in a fishbone each cause ends at its bone, inside the drawing, and no two stand on each other', () => {
  const many = causes(
    ...['Data', 'Data', 'Configuration', 'Organisation', 'Dependency', 'Data', 'Communication'].map(
      (category) => ({ category }),
    ),
  )
  const { bones, width, height } = layFishbone(many, 'Nobody could pay', 740)
  const twigs = bones.flatMap((bone) => bone.twigs)
  expect(twigs).toHaveLength(many.length)
  for (const twig of twigs) {
    expect(twig.x >= 0 && twig.tip.x <= width && twig.y >= 0 && twig.tip.y <= height).toBe(true)
    const onEachOther = twigs.filter(
      (other) =>
        other.x < twig.x + twig.width &&
        twig.x < other.x + other.width &&
        other.y < twig.y + twig.height &&
        twig.y < other.y + other.height,
    )
    expect(onEachOther).toEqual([twig])
  }
})

test('the hazard ends at the layer that held once nothing later let it through', () => {
  const filed = causes(
    { layer: 'design', defence: 'absent' },
    { layer: 'review', defence: 'held' },
    { layer: 'test', defence: 'failed' },
    { layer: 'respond', defence: 'held' },
  )
  const cheese = laySwissCheese(filed, 740)
  expect(cheese.endedBy).toBe('respond')
  expect(cheese.path).toHaveLength(4)
  expect(swissCheeseWords(cheese)).toBe(
    'The hazard passed: Design, Test. Held: Review, Respond. It ended at: Respond.',
  )
})

test('with no layer that held, the hazard reached the users', () => {
  const cheese = laySwissCheese(causes({ layer: 'detect', defence: 'failed' }, { layer: 'recover' }), 740)
  expect(cheese.endedBy).toBeUndefined()
  expect(swissCheeseWords(cheese)).toBe('The hazard passed: Detect. It reached the users.')
})

test('where a cause is filed is said in one line', () => {
  expect(placeWords({ category: 'Data', layer: 'deploy guard', defence: 'failed' })).toBe(
    'Data · Deploy guard: let it through',
  )
  expect(placeWords({ category: '', layer: 'detect' })).toBe('Detect')
  expect(placeWords({ category: '' })).toBe('')
})
