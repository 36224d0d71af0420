import { describe as about, expect, it } from 'vitest'
import { EditionName } from '../../../domain/edition'
import type { Incident } from '../../../domain/incident'
import { aFullIncident, at } from '../../support/incidents'
import { described } from '../../support/reports'

const record = { sha256: 'a'.repeat(64), savedAt: '2026-10-12T15:20:00Z' }

const textOf = (incident: Incident, edition: EditionName) =>
  JSON.stringify(described(incident, edition, record).blocks)

const told = aFullIncident({
  timeline: [
    at('14:00', 'Checkout begins to fail', { milestone: 'impact started', visibility: 'engineering' }),
    at('14:20', 'The status page says so'),
    at('14:30', 'Somebody recalls a warning', { certainty: 'account', visibility: 'internal' }),
    at('14:45', 'Pool raised to 400', { milestone: 'mitigated' }),
  ],
})

about('an edition', () => {
  it.each([
    ['engineering', ['Checkout begins to fail', 'The status page says so', 'Somebody recalls a warning']],
    ['legal', ['The status page says so']],
    ['customer', ['The status page says so']],
  ] as const)('shows the %s reader the events meant for them', (edition, shown) => {
    const text = textOf(told, edition)
    const events = ['Checkout begins to fail', 'The status page says so', 'Somebody recalls a warning']
    expect(events.filter((event) => text.includes(event))).toEqual(shown)
  })

  it.each(EditionName.options)(
    'states the same duration as all others, also without the event it begins with: %s',
    (edition) => {
      expect(textOf(told, edition)).toContain('45 min')
    },
  )

  it('for the board begins with the summary, the impact and what is done about it', () => {
    const headings = described(told, 'board', record).blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 1 ? [block.text] : [],
    )
    expect(headings.slice(0, 4)).toEqual([
      'Executive summary',
      'Impact',
      'Action items',
      'Root cause analysis',
    ])
  })

  it('for customers names no money, no owner and no ticket', () => {
    const text = textOf(told, 'customer')
    for (const kept of ['USD', 'Payments team', 'PAY-812', 'R. Haddad']) expect(text).not.toContain(kept)
    expect(text).toContain('Let the pool grow with the number of instances')
  })
})
