import { expect, test } from 'vitest'
import { blankIncident } from '../../../domain/incident'
import { type Draft, takeStep } from '../../../renderer/editor/use-draft'

const opened: Draft = { past: [], present: blankIncident('INC-2026-001', '2026-10-12T14:00:00Z'), future: [] }

const title = (text: string, at: number) =>
  ({ kind: 'change', change: { kind: 'write', part: 'incident', with: { title: text } }, at }) as const

test('letters typed in a row into one field are undone together', () => {
  const typed = ['C', 'Ch', 'Che'].reduce(
    (draft, text, index) => takeStep(draft, title(text, index * 200)),
    opened,
  )
  expect(typed.present.title).toBe('Che')
  expect(takeStep(typed, { kind: 'undo' }).present.title).toBe('')
})

test('a pause in typing begins a new step', () => {
  const typed = takeStep(takeStep(opened, title('Checkout', 0)), title('Checkout down', 60_000))
  expect(takeStep(typed, { kind: 'undo' }).present.title).toBe('Checkout')
})

test('typing into another field begins a new step at once', () => {
  const titled = takeStep(opened, title('Checkout', 0))
  const both = takeStep(titled, {
    kind: 'change',
    change: { kind: 'write', part: 'incident', with: { summary: 'It failed.' } },
    at: 100,
  })
  expect(takeStep(both, { kind: 'undo' }).present).toMatchObject({ title: 'Checkout', summary: '' })
})

test('what was undone can be redone until something else is written', () => {
  const undone = takeStep(takeStep(opened, title('Checkout', 0)), { kind: 'undo' })
  expect(takeStep(undone, { kind: 'redo' }).present.title).toBe('Checkout')
  const rewritten = takeStep(undone, title('Login', 5000))
  expect(takeStep(rewritten, { kind: 'redo' }).present.title).toBe('Login')
})

test('undo with nothing before and redo with nothing after change nothing', () => {
  expect(takeStep(opened, { kind: 'undo' })).toBe(opened)
  expect(takeStep(opened, { kind: 'redo' })).toBe(opened)
})
