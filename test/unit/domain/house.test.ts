import { expect, it } from 'vitest'
import { contrastWithWhite, usualHouse } from '../../../domain/house'

it('white stands out most from black, not at all from white, and can be read on the usual colour', () => {
  expect(contrastWithWhite('#000000')).toBeCloseTo(21)
  expect(contrastWithWhite('#ffffff')).toBeCloseTo(1)
  expect(contrastWithWhite('#777777')).toBeCloseTo(4.48, 2)
  expect(contrastWithWhite(usualHouse.accent)).toBeGreaterThan(4.5)
})
