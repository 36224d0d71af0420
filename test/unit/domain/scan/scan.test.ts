import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Incident } from '../../../../domain/incident'
import { textsAt, withEveryString } from '../../../../domain/redact/every-string'
import { scan, scanFor } from '../../../../domain/scan/scan'
import { scanText } from '../../../../domain/scan/scan-text'
import { aFullIncident, anIncident, redactionOf } from '../../../support/incidents'

// Put together here, so that no scanner of this repository takes them for real.
const github = `ghp_${'a1B2c3D4e5F6'.repeat(3)}`
const jwt = `eyJ${'hbGciOiJIUzI1NiJ9'}.eyJ${'zdWIiOiIxMjM0NTY3ODkwIn0'}.${'dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P'}`

test.each([
  ['cloud key', `AKIA${'IOSFODNN7Q3XWZRT'}`, 'Key AKIAIOSFODNN7Q3XWZRT was in the log'],
  ['cloud key', `AIza${'SyD4x9Kq2mZ7vB1nC8wE5rT6yU3iO0pLkJh'}`, undefined],
  ['access token', github, `token ${github} was revoked`],
  ['access token', `glpat-${'x9Kq2mZ7vB1nC8wE5rT6'}`, undefined],
  ['access token', `xoxb-${'123456789012-abcdefGHIJKL'}`, undefined],
  ['access token', `sk_live_${'4eC39HqLyjWDarjtT1zdp7dc'}`, undefined],
  ['access token', jwt, `curl -H "Authorization: Bearer ${jwt}"`],
  ['password', 'Tr0ub4dor&3', 'password: Tr0ub4dor&3'],
  ['password', 's3cr3tPa55', 'postgres://app:s3cr3tPa55@db.internal:5432/orders'],
  ['password', 'Qx7vT2mK9pLs', "DB_PASSWORD='Qx7vT2mK9pLs'"],
  ['password', 'hunter2', 'password=hunter2'],
  ['password', 'mySecr3t-Pa55', 'The passphrase: mySecr3t-Pa55.'],
  ['password', 'S3cr3t!!', '{"user":"app","password":"S3cr3t!!"}'],
  [
    'password',
    'wJalrXUtnFEMI/K7MDENG/bPxRfiCYzQ9',
    'aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYzQ9',
  ],
  ['e-mail address', 'ada.lopez@corp-mail.co.uk', 'Ask ada.lopez@corp-mail.co.uk.'],
  ['phone number', '+49 151 2345 6789', 'Call +49 151 2345 6789'],
  ['phone number', '(415) 555-0132', undefined],
  ['phone number', '415-555-2671', 'or 415-555-2671, at night'],
  ['card number', '4539 1488 0343 6467', 'paid with 4539 1488 0343 6467.'],
  ['bank account', 'DE89 3704 0044 0532 0130 00', undefined],
  ['national id', '536-90-4399', 'SSN 536-90-4399'],
  ['IP address', '10.64.32.84', 'from 10.64.32.84:8080'],
  ['IP address', 'fe80::aad0:e5ff:fee3:87c5', undefined],
])('a %s is found: %j', (kind, words, text = words) => {
  const found = scanText(text).map((hit) => [hit.kind, text.slice(hit.from, hit.to)])
  expect(found).toEqual([[kind, words]])
})

test.each([
  'Commit 3f786850e387550fdab836ed7e6dc881de23001b was rolled back',
  `SHA-256: ${'c0ffee00'.repeat(8)}`,
  'INC-2026-042 and PAY-812, ticket 4539148803436',
  '2026-03-11T14:00:00Z to 2026-03-11 14:45:00 +0000',
  'Version 107.0.5304.87, v1.20.300.4 and Chrome/107.0.0.0',
  'Write to ada@example.com or root@localhost, see git@github.com:acme/shop.git',
  'token: expired, password: rotated, secret=none',
  `password: <your-password>, API_KEY=\${API_KEY}, postgres://user:password@localhost/db`,
  'The key: a larger pool of connections',
  'Epoch 1617181723456, order 4111111111111112',
  '127.0.0.1, 192.0.2.7 and 10.0.0.0/8',
  'foo@2x.png, getty@tty1.service, react@18.2.0',
  'std::vector, 12:34:56:78 and 00:1b:63:84:45:e6',
  'Orders went from +1.5 to +10,000,000 in 2020-2021',
  '550e8400-e29b-41d4-a716-446655440000',
])('nothing is found in %j', (text) => {
  expect(scanText(text)).toEqual([])
})

test('a secret is found in whichever field it stands', () => {
  const incident = aFullIncident()
  const paths = textsAt(incident)
    .map(({ path }) => path.join('/'))
    .filter(
      (path) =>
        !/^(redactions|people|passedFindings|keptWordings|draftedSummary)|\/?(id|parent|factor)$/.test(path),
    )
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.constantFrom(github, jwt), (path, secret) => {
      const planted = withSecretAt(path, secret, incident)
      // A date or a choice from a list takes no secret.
      if (!JSON.stringify(planted).includes(secret)) return
      expect(scan(planted).map(({ words }) => words)).toContain(secret)
    }),
    { numRuns: 300, seed: 2026 },
  )
})

function withSecretAt(path: string, secret: string, incident: Incident): Incident {
  return withEveryString(incident, (text, at) => (at.join('/') === path ? `${text} ${secret}` : text))
}

test('a finding says where it is, masked, and no more once it is redacted or passed', () => {
  const incident = anIncident({ summary: `The token ${github} was in the log with 10.64.32.84.` })
  expect(scan(incident)).toMatchObject([
    {
      kind: 'access token',
      words: github,
      places: [
        { section: 'summary', place: 'Summary', excerpt: 'The token ghp_…F6 was in the log with 10.64.….' },
      ],
    },
    { kind: 'IP address', words: '10.64.32.84' },
  ])
  const passed = { ...incident, passedFindings: [{ id: '1', words: '10.64.32.84' }] }
  expect(scan(passed).map(({ kind }) => kind)).toEqual(['access token'])
  expect(scan({ ...passed, redactions: [redactionOf(github)] })).toEqual([])
})

test('a secret that is redacted in one edition is still found in the others', () => {
  const incident = anIncident({
    summary: `The token ${github} was in the log.`,
    redactions: [redactionOf(github, { editions: ['customer'] })],
  })
  const foundIn = (edition: 'customer' | 'engineering') =>
    scanFor(incident, { edition, rolesForNames: false }).map(({ kind }) => kind)
  expect(foundIn('customer')).toEqual([])
  expect(foundIn('engineering')).toEqual(['access token'])
  expect(scan(incident).map(({ kind }) => kind)).toEqual(['access token'])
})
