import { describe, expect, it } from 'vitest'
import { milestoneKey, milestoneMark, readMark } from '../../../domain/milestone-marks'
import { Milestone } from '../../../domain/timeline-event'
import { printLine, readLine, type TypedEvent } from '../../../domain/typed-line'

const context = { after: undefined, day: '2026-03-11', zone: 'UTC', now: '2026-03-12T06:00:00Z' }

it.each(Milestone.options)('%s has a key of its own, which is its mark too', (milestone) => {
  const keys = Object.values(milestoneKey)
  expect(new Set(keys).size).toBe(keys.length)
  expect(readMark(`!${milestoneKey[milestone]}`)).toBe(milestone)
  expect(readMark(milestoneMark(milestone))).toBe(milestone)
})

it.each(['!', '!c o', '!de', '!nothing', 'detected'])('"%s" is no mark', (mark) => {
  expect(readMark(mark)).toBeUndefined()
})

describe('a milestone', () => {
  it.each([
    '14:05!d Alert fires',
    '14:05 !d Alert fires',
    '14:05 !detected Alert fires',
    '14:05 !DET Alert fires',
    '14:05 - !detected Alert fires',
    '14:05 Alert fires !d',
    '14:05 Alert fires !detected',
  ])('is marked in "%s"', (line) => {
    expect(readLine(line, context)).toMatchObject({ event: { milestone: 'detected', text: 'Alert fires' } })
  })

  it.each(['Alert fires!', 'Alert!d fires', '!important', '\\Alert', 'Alert !c o'])(
    'is none in "%s"',
    (text) => {
      const found = readLine(`14:05 ${text}`, context)
      expect(found).toMatchObject({ event: { text } })
      expect(found).not.toHaveProperty('event.milestone')
    },
  )
})

it.each(['!d', 'Alert !d', '!resolved it was', '\\!d', 'see !d in the log'])(
  'text that looks like a mark stays text when printed and read: "%s"',
  (text) => {
    const event: TypedEvent = {
      at: '2026-03-11T14:05:00Z',
      precision: 'minute',
      text,
      certainty: 'fact',
      visibility: 'everyone',
      evidence: [],
    }
    const read = readLine(printLine(event, 'UTC'), context)
    expect(read).toMatchObject({ event: { text } })
    expect(read).not.toHaveProperty('event.milestone')
  },
)
