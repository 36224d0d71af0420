import { describe as about, expect, it } from 'vitest'
import { EditionName, type PrintedEdition } from '../../../domain/edition'
import type { Incident } from '../../../domain/incident'
import { blockText } from '../../../domain/report/block-text'
import type { Block, Inline } from '../../../domain/report/report'
import { templates } from '../../../domain/templates'
import { aFullIncident, anIncident, at } from '../../support/incidents'
import { described } from '../../support/reports'
import { aField, aTemplate } from '../../support/templates'

const record = { sha256: 'a'.repeat(64), savedAt: '2026-10-12T15:20:00Z' }

const blocksOf = (incident: Incident, edition: PrintedEdition) => described(incident, edition, record).blocks
const textOf = (incident: Incident, edition: PrintedEdition) =>
  blocksOf(incident, edition).map(blockText).join('\n')
const headingsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))

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

  it.each(EditionName.options)(
    'has references that lead somewhere, and numbers its tables: %s',
    (edition) => {
      const blocks = blocksOf(aFullIncident(), edition)
      const anchors = blocks.flatMap((block) => (block.kind === 'heading' ? (block.anchor ?? []) : []))
      expect(new Set(anchors).size).toBe(anchors.length)
      for (const to of referencesIn(blocks)) expect(anchors).toContain(to)
      const numbers = blocks.flatMap((block) => (block.kind === 'table' ? (block.number ?? []) : []))
      expect(numbers).toEqual(numbers.map((_, index) => index + 1))
    },
  )

  it('shows a section and a question where the template says so, and nowhere else', () => {
    const sections = templates['scale-up'].sections.map((section) => {
      if (section.id === 'lessons') return { ...section, shownIn: ['customer' as const] }
      if (section.id !== 'review') return section
      return { ...section, fields: [aField({ id: 'told', label: 'Told', shownIn: ['customer'] })] }
    })
    const form = aTemplate({ sections })
    const analysis = { ...anIncident().analysis, gotLucky: [{ id: 'n1', text: 'It was a quiet hour' }] }
    const incident = anIncident({ form, analysis, answers: { told: 'All of them' } })
    for (const words of ['It was a quiet hour', 'All of them']) {
      expect(EditionName.options.filter((edition) => textOf(incident, edition).includes(words))).toEqual([
        'customer',
      ])
    }
  })
})

about('the board edition', () => {
  it('says on its first page what it did and cost and who has decided, then what is done about it', () => {
    const blocks = blocksOf(told, 'board')
    const end = blocks.findIndex(({ kind }) => kind === 'page break')
    expect(headingsOf(blocks.slice(0, end))).toEqual([
      'Executive summary',
      'Impact in numbers',
      'What happened',
      'Decision and sign-off',
    ])
    expect(blocks.slice(0, end).map(blockText).join('\n')).toContain(
      'Revenue lost, low to high | USD 300,000 to USD 500,000',
    )
    const after = blocks.slice(end).filter((block) => block.kind === 'heading' && block.level === 1)
    expect(headingsOf(after).slice(0, 2)).toEqual(['Action items', 'Root cause in short'])
  })

  it('shortens a summary that would not leave room for the figures, and prints all of it on the next page', () => {
    const summary = `${'Every eighth order failed for a while. '.repeat(60)}The end of it.`
    const blocks = blocksOf({ ...told, summary }, 'board')
    const end = blocks.findIndex(({ kind }) => kind === 'page break')
    const first = blocks.slice(0, end).map(blockText).join('\n')
    expect(first).not.toContain('The end of it.')
    expect(first).toContain('The summary in full stands in Summary in full.')
    expect(blocks.slice(end).map(blockText).join('\n')).toContain('The end of it.')
  })
})

about('the legal edition', () => {
  it('says how many entries are not facts and so not in it', () => {
    expect(textOf(told, 'legal')).toContain(
      '1 of 3 entries of the timeline are accounts, conclusions or open questions, and are not in it. 1 more entry is for engineering only.',
    )
  })

  it('lists what shows the facts, each exhibit once and with who refers to it', () => {
    const incident = aFullIncident({
      timeline: [
        at('14:00', 'Pool full', {
          evidence: [
            { id: 'e1', label: 'Picture', link: '', attachment: aFullIncident().attachments[0]?.id },
          ],
        }),
        at('14:04', 'Alert fires', {
          evidence: [{ id: 'e2', label: 'Grafana: pool usage', link: 'https://grafana.example/d/pool' }],
          source: { file: 'alerts.json', position: 'alerts[0]', quote: '' },
        }),
        at('14:05', 'Second alert', {
          evidence: [{ id: 'e3', label: 'Grafana: pool usage', link: 'https://grafana.example/d/pool' }],
        }),
      ],
    })
    const register = blocksOf(incident, 'legal').find(
      (block) => block.kind === 'table' && block.caption === 'Exhibits',
    )
    if (register?.kind !== 'table') throw new Error('The register is a table')
    const rows = blockText(register)
    expect(register.rows).toHaveLength(3)
    expect(rows).toContain('E-1 | pool usage.png')
    expect(rows).toContain(incident.attachments[0]?.sha256)
    expect(rows).toMatch(/E-2 \| Grafana: pool usage[^|]*\| Entries 2, 3, Why 1/)
    expect(rows).toMatch(/E-3 \| alerts\.json[^|]*\| Entry 2/)
  })

  it('tells of each revision why it was begun and who had signed the one before', () => {
    const approval = {
      id: 'a1',
      role: 'Legal',
      name: 'R. Haddad',
      decision: 'approved',
      on: '2026-03-13',
      note: '',
    } as const
    const incident = aFullIncident({
      revision: 2,
      amendments: [
        {
          id: 'm1',
          revision: 2,
          at: '2026-03-20T10:00:00Z',
          reason: 'A log was found',
          approvals: [approval],
        },
      ],
    })
    const text = textOf(incident, 'legal')
    expect(text).toContain('1 | 12 March 2026 | First issue | Legal, R. Haddad: approved 13 March 2026')
    expect(text).toContain('2 | 20 March 2026 | A log was found |')
  })
})

about('the customer edition', () => {
  it('names no money, no owner, no ticket and no person', () => {
    const incident = {
      ...told,
      timeline: [...told.timeline, at('15:00', 'R. Haddad tells the bank of USD 9,000')],
    }
    const text = textOf(incident, 'customer')
    for (const kept of ['USD', 'Payments team', 'PAY-812', 'R. Haddad']) expect(text).not.toContain(kept)
    expect(text).toContain('Let the pool grow with the number of instances')
  })

  it('is introduced by the author where the words are for customers, or else by the fields', () => {
    expect(textOf(told, 'customer')).toContain('One customer in eight saw an error.')
    const costly = { ...told, summary: 'Checkout failed, which cost USD 405,000.' }
    expect(textOf(costly, 'customer')).toContain(
      'The services checkout and session-store were affected on 11 March 2026 for 45 min (14:00 to 14:45 UTC). 12,400 users (12 %) were affected.',
    )
  })
})

function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const part = value as Partial<Inline>
  return [
    ...(part.kind === 'reference' && 'to' in part ? [part.to as string] : []),
    ...Object.values(value).flatMap(referencesIn),
  ]
}
