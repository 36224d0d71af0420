import { expect, test } from 'vitest'
import { blankIncident } from '../../../domain/incident'
import { shippedPoints } from '../../../domain/points'
import { remarkWords } from '../../../domain/report/fixed-words'
import { sectionIds } from '../../../domain/section-ids'

test.each(sectionIds)('whatever %s of a draft lacks is asked for in a sentence of its own', (id) => {
  const requests: Readonly<Record<string, string>> = remarkWords.requests[id]
  const asked = shippedPoints(id, blankIncident('INC-1', '2026-10-16T09:00:00Z', 'enterprise'))
    .filter(({ role }) => role === undefined)
    .map((point) => point.id)
  expect(Object.keys(requests)).toEqual(asked)
})
