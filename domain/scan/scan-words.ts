import type { ScanKind } from './hit'

/** How much it matters: something that opens a door, something about a person, or something to think about. */
export type ScanWeight = 'secret' | 'personal' | 'mild'

type Words = {
  readonly weight: ScanWeight
  readonly label: string
  /** What to do, apart from not showing it. */
  readonly advice: string
  /** Why it would be redacted. */
  readonly reason: 'security' | 'personal data'
}

const replace = 'Redact it, and replace it where it is in use: what was written down is no longer secret.'
const think = 'Redact it, unless its readers need it.'

export const scanWords: Record<ScanKind, Words> = {
  'cloud key': { weight: 'secret', label: 'Key of a cloud account', advice: replace, reason: 'security' },
  'access token': { weight: 'secret', label: 'Access token', advice: replace, reason: 'security' },
  'private key': { weight: 'secret', label: 'Private key', advice: replace, reason: 'security' },
  password: { weight: 'secret', label: 'Password or secret', advice: replace, reason: 'security' },
  'e-mail address': {
    weight: 'personal',
    label: 'E-mail address',
    advice: think,
    reason: 'personal data',
  },
  'phone number': { weight: 'personal', label: 'Phone number', advice: think, reason: 'personal data' },
  'card number': {
    weight: 'personal',
    label: 'Card number',
    advice: 'Redact it: a card number has no place in a document (PCI DSS 3.4).',
    reason: 'personal data',
  },
  'bank account': {
    weight: 'personal',
    label: 'Bank account (IBAN)',
    advice: think,
    reason: 'personal data',
  },
  'national id': {
    weight: 'personal',
    label: 'Social security number',
    advice: think,
    reason: 'personal data',
  },
  'IP address': {
    weight: 'mild',
    label: 'IP address',
    advice: 'Ask whether its readers need it: it may lead to a machine, or to a person.',
    reason: 'security',
  },
}
