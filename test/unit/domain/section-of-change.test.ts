import { expect, it } from 'vitest'
import type { Change } from '../../../domain/edit'
import { sectionOf } from '../../../domain/section-of-change'

it.each<[string, Change]>([
  ['overview', { kind: 'write', part: 'incident', with: { title: 'x' } }],
  ['summary', { kind: 'write', part: 'incident', with: { summary: 'x' } }],
  ['impact', { kind: 'write', part: 'impact', with: { supportNote: 'x' } }],
  ['overview', { kind: 'write', part: 'analysis', with: { category: 'x' } }],
  ['whys', { kind: 'write', part: 'analysis', with: { problem: 'x' } }],
  ['timeline', { kind: 'mark', id: 'event-1' }],
  ['lessons', { kind: 'remove', list: 'gotLucky', ids: ['note-1'] }],
  ['redactions', { kind: 'remove', list: 'people', ids: ['person-1'] }],
  ['attachments', { kind: 'amend', list: 'attachments', id: 'attachment-1', with: { note: 'x' } }],
])('a person sees in the section %s what %j does', (section, change) => {
  expect(sectionOf(change)).toBe(section)
})
