import { expect, it } from 'vitest'
import { duplicatesIn, mergeChange } from '../../../domain/duplicates'
import { edit } from '../../../domain/edit'
import { anIncident, at } from '../../support/incidents'

const from = (file: string, quote = '') => ({ source: { file, position: 'line 1', quote } })
const pairs = (...timeline: ReturnType<typeof at>[]) =>
  duplicatesIn(timeline).map((pair) => pair.map((event) => event.text))

it('finds what two sources noted of the same thing within two minutes', () => {
  const alert = at('14:04', 'Alert HighErrorRate fires', from('PagerDuty'))
  const chat = at('14:05', 'alert HighErrorRate fires for checkout', from('#inc-42'))
  expect(pairs(alert, chat)).toEqual([[alert.text, chat.text]])
})

it('takes two entries of one source, two milestones, and two moments for what they are', () => {
  const fires = 'Alert HighErrorRate fires'
  expect(pairs(at('14:04', fires, from('PagerDuty')), at('14:05', fires, from('PagerDuty')))).toEqual([])
  expect(pairs(at('14:04', fires), at('14:09', fires, from('PagerDuty')))).toEqual([])
  expect(
    pairs(at('14:04', fires, { milestone: 'detected' }), at('14:05', `${fires}!`, { milestone: 'resolved' })),
  ).toEqual([])
})

it('takes what is said of two servers for two things', () => {
  expect(
    pairs(
      at('14:04', 'Restart of cp3050, process is up', from('PagerDuty')),
      at('14:05', 'Restart of cp3056, process is up', from('#inc-42')),
    ),
  ).toEqual([])
})

it('finds what was typed twice, but not what was typed alike', () => {
  const line = (time: string, text: string) => ({ ...at(time, text), id: time })
  expect(pairs(line('14:04', 'The pool is full'), line('14:05', 'The pool is full'))).toHaveLength(1)
  expect(pairs(line('14:04', 'The pool is full again'), line('14:05', 'The pool is full'))).toEqual([])
})

it('merging keeps one event with what either of them says, and loses no milestone', () => {
  const kept = at('14:04', 'Alert fires', { ...from('PagerDuty', 'FIRING'), comment: 'Check' })
  const other = at('14:05', 'The alert fires', {
    ...from('#inc-42', 'it fires'),
    milestone: 'detected',
    visibility: 'internal',
  })
  const incident = edit(anIncident({ timeline: [kept, other] }), mergeChange(kept, other))
  expect(incident.timeline).toMatchObject([
    {
      at: kept.at,
      text: 'Alert fires',
      milestone: 'detected',
      visibility: 'internal',
      comment: 'Check\nAlso noted as: The alert fires',
      evidence: [{ label: '#inc-42, line 1: “it fires”' }],
      source: kept.source,
    },
  ])
})
