import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layTree, type TreeBox } from '../../../../domain/studio/tree-layout'
import { treeWords } from '../../../../domain/studio/tree-words'
import { aChain, aWhy } from '../../../support/whys'

const problem = 'One customer in eight could not pay for 45 minutes'

test('a chain of five whys is a straight line that fits a window of 1024 pixels', () => {
  const layout = layTree({ whys: aChain('One.', 'Two.', 'Three.', 'Four.', 'Five.'), problem }, 740)
  const middles = layout.boxes.map(({ y, height }) => y + height / 2)
  expect(new Set(middles).size).toBe(1)
  expect(layout.width).toBeLessThanOrEqual(850)
  expect(layout.edges).toHaveLength(5)
})

test('causes that explain something only together have an "and" between them', () => {
  const whys = [aWhy('a'), aWhy('b', 'a'), { ...aWhy('c', 'a'), joined: true }, aWhy('d', 'c')]
  expect(layTree({ whys, problem }, 740).ands).toMatchObject([{ key: 'c' }])
})

test('where branches meet again there is a line to each step that an answer explains', () => {
  const whys = [
    aWhy('a'),
    aWhy('b', 'a'),
    aWhy('c', 'a'),
    { ...aWhy('d', 'b'), alsoExplains: ['c', 'b', 'gone'] },
  ]
  const meeting = layTree({ whys, problem }, 740).edges.filter(({ kind }) => kind === 'also explains')
  expect(meeting.map(({ key }) => key)).toEqual(['c d'])
  expect(treeWords(whys)).toBe(
    '4 whys, the longest chain has 3 answered. Why 1 is explained by 2 causes. Why 3 also explains why 2b.',
  )
})

test('boxes never overlap and stay inside the drawing, whatever hangs on what', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g')
  const some = fc.dictionary(id, fc.tuple(fc.option(id, { nil: undefined }), fc.lorem({ maxCount: 30 })))
  fc.assert(
    fc.property(some, fc.integer({ min: 300, max: 1400 }), (parents, room) => {
      const whys = Object.entries(parents).map(([name, [parent, answer]]) => aWhy(name, parent, answer))
      const { boxes, width, height } = layTree({ whys, problem }, room)
      expect(boxes).toHaveLength(whys.length + 1)
      for (const box of boxes) {
        expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(
          true,
        )
        expect(boxes.some((other) => other !== box && overlap(box, other))).toBe(false)
      }
    }),
  )
})

function overlap(one: TreeBox, other: TreeBox): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}
