import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Draft, draftOf, journalOf, newDraft, Step, takeStep } from '../../../domain/draft'
import { blankIncident } from '../../../domain/incident'
import { someSteps } from '../../support/steps'

const opened = newDraft(blankIncident('INC-2026-001', '2026-10-12T14:00:00Z'))

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

test('so are those typed into the answer to a question of the template', () => {
  const typed = ['A', 'All'].reduce(
    (draft, text, index) =>
      takeStep(draft, {
        kind: 'change',
        change: { kind: 'answer', section: 'own-partners', field: 'told', text },
        at: index * 200,
      }),
    opened,
  )
  expect(takeStep(typed, { kind: 'undo' }).present.answers).toEqual({})
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

test('at most 200 steps are kept, the oldest go', () => {
  const typed = Array.from({ length: 250 }, (_, index) =>
    title(`Title ${index}`, index * 10_000),
  ).reduce<Draft>(takeStep, opened)
  expect(typed.past).toHaveLength(200)
  expect(typed.past[0]?.before.title).toBe('Title 49')
})

test('whatever was done and undone, a journal leads to the same draft', () => {
  fc.assert(
    fc.property(someSteps, (steps) => {
      const draft = steps.reduce<Draft>(takeStep, opened)
      const again = draftOf(journalOf(draft))
      expect({ ...again, latest: undefined }).toEqual({ ...draft, latest: undefined })
    }),
    { numRuns: 500 },
  )
})

test('steps come through the check at the door as they were', () => {
  fc.assert(
    fc.property(someSteps, (steps) => {
      expect(Step.array().parse(steps)).toStrictEqual(steps)
    }),
  )
})
