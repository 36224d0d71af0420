import fc from 'fast-check'
import type { Step } from '../../domain/draft'
import type { Change } from '../../domain/edit'
import { Milestone } from '../../domain/timeline-event'
import { at } from './incidents'

/** Few fields and few items, so that changes meet: typing on, amending what was removed, marking again. */
const text = fc.string({ unit: 'grapheme', maxLength: 12 })
const eventId = fc.constantFrom('event 14:00 a', 'event 14:01 b', 'event 14:02 c')
const noteId = fc.constantFrom('note-1', 'note-2')

export const someChange: fc.Arbitrary<Change> = fc.oneof(
  text.map((title): Change => ({ kind: 'write', part: 'incident', with: { title } })),
  text.map((summary): Change => ({ kind: 'write', part: 'incident', with: { summary } })),
  text.map((category): Change => ({ kind: 'write', part: 'analysis', with: { category } })),
  fc
    .option(fc.constant('2026-10-13T09:00:00Z'), { nil: undefined })
    .map((meetingAt) => ({ kind: 'write', part: 'review', with: { meetingAt } }) as Change),
  fc.nat().map((supportTickets): Change => ({ kind: 'write', part: 'impact', with: { supportTickets } })),
  eventId.map(
    (id): Change => ({ kind: 'add', list: 'timeline', items: [at(id.slice(6, 11), id.slice(12))] }),
  ),
  fc
    .tuple(eventId, text)
    .map(([id, said]): Change => ({ kind: 'amend', list: 'timeline', id, with: { text: said } })),
  fc
    .tuple(eventId, fc.option(fc.constant('triage'), { nil: undefined }))
    .map(([id, phase]) => ({ kind: 'amend', list: 'timeline', id, with: { phase } }) as Change),
  eventId.map((id): Change => ({ kind: 'remove', list: 'timeline', ids: [id] })),
  fc
    .tuple(eventId, fc.option(fc.constantFrom(...Milestone.options), { nil: undefined }))
    .map(([id, milestone]): Change => ({ kind: 'mark', id, milestone })),
  fc.tuple(noteId, text).map(
    ([id, said]): Change => ({
      kind: 'add',
      list: 'factors',
      items: [{ id, text: said, evidence: [], category: '' }],
    }),
  ),
)

/** What a person might do in a minute, in a row. */
export const someSteps: fc.Arbitrary<readonly Step[]> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.tuple(someChange, fc.integer({ min: 0, max: 2000 })) },
      { weight: 1, arbitrary: fc.constant('undo' as const) },
      { weight: 1, arbitrary: fc.constant('redo' as const) },
    ),
    { maxLength: 40 },
  )
  .map((moves) => {
    let clock = 0
    return moves.map((move): Step => {
      if (typeof move === 'string') return { kind: move }
      clock += move[1]
      return { kind: 'change', change: move[0], at: clock }
    })
  })
