import { describe, expect, test } from 'vitest'
import { slotBefore, slotFrom, withFrame } from '../../../../domain/coach/frame'

function framed(text: string, words: string, rewrite: string): string {
  const start = text.indexOf(words)
  return withFrame(text, { start, end: start + words.length, rewrite }).text
}

describe('the frame of a finding', () => {
  test('takes the place of the words where it is a phrase', () => {
    expect(framed('Checkout was down briefly.', 'briefly', 'for <n> minutes')).toBe(
      'Checkout was down for <n> minutes.',
    )
  })

  test('takes the place of the sentence where it is a sentence', () => {
    const text = 'At 14:02 checkout failed. It was human error in v2.1 of the tool. It was resolved.'
    expect(framed(text, 'human error', 'The tool accepted <input> without <check>.')).toBe(
      'At 14:02 checkout failed. The tool accepted <input> without <check>. It was resolved.',
    )
  })

  test('leaves the lines and list items around it as they are', () => {
    expect(framed('Causes:\n- human error\n- a full disk', 'human error', 'The tool accepted <input>.')).toBe(
      'Causes:\n- The tool accepted <input>.\n- a full disk',
    )
  })

  test('is added where something is missing', () => {
    const text = 'Checkout failed.'
    const missing = { start: text.length, end: text.length, rewrite: 'It lasted <number> minutes.' }
    expect(withFrame(text, missing).text).toBe('Checkout failed. It lasted <number> minutes.')
    expect(withFrame('', { ...missing, start: 0, end: 0 }).text).toBe('It lasted <number> minutes.')
  })

  test('begins a sentence with a capital letter', () => {
    expect(framed('Some users saw errors.', 'Some users', 'about <n> users')).toBe(
      'About <n> users saw errors.',
    )
  })
})

test('slots are gone through in order, within the frame only', () => {
  const text = '<a> The tool accepted <input> without <check>.'
  const frame = { start: 4, end: text.length }
  const first = slotFrom(text, frame, frame.start)
  expect(text.slice(first?.start, first?.end)).toBe('<input>')
  const second = slotFrom(text, frame, first?.end ?? 0)
  expect(text.slice(second?.start, second?.end)).toBe('<check>')
  expect(slotFrom(text, frame, second?.end ?? 0)).toBeUndefined()
  expect(slotBefore(text, frame, second?.start ?? 0)).toEqual(first)
  expect(slotBefore(text, frame, first?.start ?? 0)).toBeUndefined()
})
