import type { Amendment } from './amendment'
import { identity, list, listed, moment, prose, value } from './comparing'
import type { PassedFinding, Person, Redaction } from './redaction'
import { sentenceCase } from './sentences'

const redacted = (what: Redaction['what']) => (what.kind === 'words' ? what.words : what.field)

export const redactions = list<Redaction>('overview', 'Redaction', ({ what }) => redacted(what), {
  id: identity,
  what: value('What is not shown', redacted),
  reason: value('Reason', sentenceCase),
  note: prose('Note'),
  editions: value('Editions', listed),
})

export const people = list<Person>('overview', 'Name and role', ({ name }) => name, {
  id: identity,
  name: value('Name'),
  role: value('Role'),
})

export const passedFindings = list<PassedFinding>('overview', 'Shown as it is', ({ words }) => words, {
  id: identity,
  words: value('Words'),
})

export const amendments = list<Amendment>('review', 'Amendment', ({ revision }) => `Revision ${revision}`, {
  id: identity,
  revision: value('Revision'),
  at: value('Begun', moment),
  reason: prose('Reason'),
  approvals: value('Signed before', (approvals) =>
    listed(approvals.map(({ role, name }) => `${role} ${name}`.trim())),
  ),
})
