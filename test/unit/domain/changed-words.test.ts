import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changedWords } from '../../../domain/changed-words'

it('tells which words went and which came', () => {
  expect(changedWords('Checkout failed for 45 minutes.', 'Checkout failed for 50 minutes.')).toEqual([
    { kind: 'same', text: 'Checkout failed for ' },
    { kind: 'removed', text: '45' },
    { kind: 'added', text: '50' },
    { kind: 'same', text: ' minutes.' },
  ])
})

it('takes words that came in the place of one for one change', () => {
  expect(changedWords('Checkout is down again', 'The order page is down again')).toEqual([
    { kind: 'removed', text: 'Checkout' },
    { kind: 'added', text: 'The order page' },
    { kind: 'same', text: ' is down again' },
  ])
})

it('never loses or invents a letter of either text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
      const spans = changedWords(before, after)
      const without = (kind: string) =>
        spans
          .filter((span) => span.kind !== kind)
          .map(({ text }) => text)
          .join('')
      expect(without('added')).toBe(before)
      expect(without('removed')).toBe(after)
    }),
  )
})

it('takes two long texts that share little for written anew instead of searching for long', () => {
  const words = (seed: number) => Array.from({ length: 20_000 }, (_, n) => `word${n * seed}`).join(' ')
  const started = performance.now()
  expect(changedWords(words(3), words(7)).length).toBeGreaterThan(1)
  expect(performance.now() - started).toBeLessThan(5000)
})
