import { expect, test } from 'vitest'
import type { PrintedEdition } from '../../../domain/edition'
import { usualChoices } from '../../../domain/export-choices'
import { usualHouse } from '../../../domain/house'
import type { Incident } from '../../../domain/incident'
import { covered } from '../../../domain/redact/covers'
import { describeShown } from '../../../domain/redact/describe-shown'
import { soughtWords } from '../../../domain/redact/occurrences'
import { shownIn, withheld } from '../../../domain/redact/withheld'
import { aFullIncident, anIncident, redactionOf } from '../../support/incidents'

const record = { sha256: 'a'.repeat(64), savedAt: '2026-03-12T11:00:00Z' }

function without(words: string, text: string): string {
  const sought = soughtWords(words)
  return covered(text, sought ? [{ sought, by: '[REDACTED PII]' }] : []).text
}

function withheldFor(edition: PrintedEdition, incident: Incident) {
  return withheld(incident, usualChoices(edition), record, usualHouse, () => 'hash')
}

function left(incident: Incident, rolesForNames = false): Incident {
  return shownIn(incident, { edition: 'engineering', rolesForNames }).incident
}

test.each([
  ['Müller AG', 'The MÜLLER  ag order', 'The [REDACTED PII] order'],
  ['Müller AG', 'The mu\u0308ller\nAG order', 'The [REDACTED PII] order'],
  ['secret-token', 'it is se**cret**-token.', 'it is [REDACTED PII].'],
  ['secret-token', '**sec**ret-token leaked', '[REDACTED PII] leaked'],
  ['secret-token', 'at https://x.example/%73ecret-token/y', 'at https://x.example/ [REDACTED PII] /y'],
  ['secret-token', '&#115;ecret&#45;token', '[REDACTED PII]'],
  ['secret-token', 'xsecret-tokeny', 'x[REDACTED PII]y'],
  ['secret-token', 'leaked se[cr](https://x.example)et-token', '[REDACTED PII]'],
  ['Ada Lopez', 'https://x.example/?q=Ada+Lopez&p=2', 'https://x.example/?q= [REDACTED PII] &p=2'],
  ['12400', '12,400 orders', '[REDACTED PII] orders'],
  ['Strasse', 'Hauptstraße', 'Haupt[REDACTED PII]'],
  ['田中', '田中さん', '[REDACTED PII]さん'],
])('the words %j are withheld from %j', (words, text, expected) => {
  expect(without(words, text)).toBe(expected)
})

test.each([
  ['Ann', 'It was planned'],
  ['other', 'It was sent to there'],
  ['***', 'Nothing to look for in ***'],
])('the words %j are not taken out of %j', (words, text) => {
  expect(without(words, text)).toBe(text)
})

test('a redaction holds in the editions that it names, and in all where it names none', () => {
  const incident = anIncident({
    summary: 'Acme paid',
    redactions: [redactionOf('Acme', { editions: ['customer'] })],
  })
  expect(left(incident).summary).toBe('Acme paid')
  const customer = shownIn(incident, { edition: 'customer', rolesForNames: false })
  expect(customer.incident.summary).toBe('[REDACTED PII] paid')
})

test('what is for the authors does not leave with a document that withholds something', () => {
  const { source } = withheldFor('engineering', aFullIncident({ redactions: [redactionOf('Dubai')] }))
  expect(source).toMatchObject({ redactions: [], people: [], passedFindings: [], keptWordings: [] })
  expect(JSON.stringify(source)).not.toMatch(/Ask support for the first ticket|draftedSummary/)
})

test('the record inside a document holds no more than its readers are told', () => {
  const incident = aFullIncident({ redactions: [] })
  expect(withheldFor('engineering', incident).source).toEqual(incident)
  const legal = JSON.stringify(withheldFor('legal', incident).source)
  expect(legal).not.toMatch(/Ask support for the first ticket|Samira Haddad|Pool raised to 400/)
  expect(legal).toContain('"likely":405000')
  const customer = JSON.stringify(withheldFor('customer', incident).source)
  expect(customer).toContain('Checkout begins to fail')
  expect(customer).not.toMatch(
    /405000|USD 9|Payments team|Haddad|PAY-812|CheckoutErrorRateHigh|The pool was full/,
  )
})

test('the hashes that are printed are those of what is left', () => {
  const incident = aFullIncident({ redactions: [redactionOf('Dubai')] })
  const facts = { ...record, version: { number: 3, head: 'b'.repeat(64) } }
  const shown = withheld(incident, usualChoices('legal'), facts, usualHouse, (data) =>
    data === incident ? 'whole' : 'left',
  )
  expect(shown.record).toEqual({ sha256: 'left', savedAt: record.savedAt })
})

test('a field that is withheld says so, and its number leaves the texts as well', () => {
  const [, revenue] = aFullIncident().redactions
  const incident = aFullIncident({
    summary: 'We lost USD 405,000.',
    redactions: revenue ? [revenue] : [],
  })
  const shown = withheld(incident, usualChoices('board'), record, usualHouse, () => 'hash')
  const described = describeShown(shown, usualChoices('board'))
  const text = JSON.stringify(described)
  expect(text).toContain('"label":"Revenue lost","value":"[REDACTED CONF]"')
  expect(text).not.toMatch(/405.?000|"likely/)
})

test('names become roles everywhere, first names where only one person has them', () => {
  const incident = left(
    anIncident({
      summary:
        'Ada Lopez restarted it. Then ADA asked Will Ng; ada.lopez@corp.example was told. Will this help?',
      people: [
        { id: '1', name: 'Ada Lopez', role: 'Database on-call' },
        { id: '2', name: 'Will Ng', role: 'Incident commander' },
      ],
      review: {
        ...anIncident().review,
        approvals: [{ id: '3', role: 'Legal', name: 'Sam Osei', decision: 'approved', note: 'Sam agrees' }],
      },
    }),
    true,
  )
  expect(incident.summary).toBe(
    'Database on-call restarted it. Then Database on-call asked Incident commander; Database on-call@corp.example was told. Will this help?',
  )
  expect(incident.review.approvals[0]).toMatchObject({ name: 'Legal', note: 'Legal agrees' })
})

test('a document in which withheld words would still be read is not made', () => {
  const incident = anIncident({ redactions: [redactionOf('Document control')] })
  const shown = withheld(incident, usualChoices('engineering'), record, usualHouse, () => 'hash')
  expect(describeShown(shown, usualChoices('engineering'))).toMatchObject({
    kind: 'failed',
    reason: expect.stringContaining('would still be read in the text'),
  })
})

test('the list of redactions says where and why, and never what', () => {
  const incident = anIncident({
    summary: 'Acme called. Acme was told.',
    redactions: [redactionOf('Acme', { note: 'Acme is a customer' })],
  })
  const shown = withheld(incident, usualChoices('engineering'), record, usualHouse, () => 'hash')
  const described = describeShown(shown, usualChoices('engineering'))
  expect(JSON.stringify(described)).not.toContain('Acme')
  expect(JSON.stringify(described)).toContain('Summary (2)')
})
