import { describe, expect, it } from 'vitest'
import { edit } from '../../../../domain/edit'
import { agendaFor, minutesOf } from '../../../../domain/guide/agenda'
import {
  beginMeeting,
  endMeeting,
  goToItem,
  noteChange,
  spentOn,
  timerText,
} from '../../../../domain/guide/meeting'
import { TemplateName } from '../../../../domain/template'
import { aFullIncident, anIncident } from '../../../support/incidents'

describe('a meeting', () => {
  it.each(TemplateName.options)('of a %s fills its time', (size) => {
    expect(minutesOf(agendaFor(size))).toBe({ startup: 15, 'scale-up': 30, enterprise: 60 }[size])
  })

  it('times each item, also one that is come back to', () => {
    const begun = beginMeeting(agendaFor('startup'), 0)
    const back = goToItem(goToItem(begun, 1, 60_000), 0, 90_000)
    expect([spentOn(back, 0, 100_000), spentOn(back, 1, 100_000)]).toEqual([70_000, 30_000])
    expect([timerText(65_000, 2), timerText(150_000, 2)]).toEqual(['1:05', '+0:30'])
  })

  it('writes its notes where they belong', () => {
    const incident = anIncident({ review: { attendees: [], notes: 'Began late.', approvals: [] } })
    const noted = edit(incident, noteChange(incident, 'notes', 'Support asks for a template', 'n1'))
    expect(noted.review.notes).toBe('Began late.\n- Support asks for a template')
    const factor = edit(incident, noteChange(incident, 'factors', 'No limit by client', 'f1'))
    expect(factor.analysis.factors.map(({ text }) => text)).toEqual(['No limit by client'])
  })

  it('is stamped with its beginning when it ends, unless it is stamped already', () => {
    const meeting = beginMeeting([], Date.parse('2026-03-12T10:00:00Z'))
    expect(endMeeting(anIncident(), meeting)).toMatchObject({ with: { meetingAt: '2026-03-12T10:00:00Z' } })
    expect(endMeeting(aFullIncident(), meeting)).toBeUndefined()
  })
})
