import { describe, expect, it } from 'vitest'
import { checkAction } from '../../../../domain/coach/action/check-action'
import { bareLine, checkNarrative } from '../../../../domain/coach/narrative'
import { usualSettings } from '../../../../domain/coach/settings'
import { nextThing } from '../../../../domain/guide/next'
import {
  questionOfChange,
  questionOfPoint,
  questionOfText,
  questionsIn,
  questionsOf,
} from '../../../../domain/guide/questions'
import { blankIncident } from '../../../../domain/incident'
import { sectionsOf } from '../../../../domain/sections'
import { TemplateName } from '../../../../domain/template'
import { templates } from '../../../../domain/templates'
import { aFullIncident, anIncident } from '../../../support/incidents'

const openedAt = '2026-03-12T09:00:00Z'

describe('the guide', () => {
  it.each(TemplateName.options)('has a question in plain words for every point of a %s', (template) => {
    const incident = blankIncident('INC-1', openedAt, template)
    for (const section of sectionsOf(incident)) {
      for (const point of section.points) {
        const question = questionOfPoint(section, point, incident)
        expect(question?.asks, `${section.id}, ${point.id}`).toMatch(/\S/)
        if (!section.id.startsWith('own-')) {
          expect(question?.good).toMatch(/\S/)
          expect(question?.poor).toMatch(/\S/)
        }
      }
    }
  })

  it('asks a startup what its template requires and no more', () => {
    const asked = questionsOf(blankIncident('INC-1', openedAt, 'startup'))
    expect(asked.every(({ isOpen }) => isOpen)).toBe(true)
    expect(asked.map(({ question }) => question.id)).not.toContain('lucky')
    expect(questionsOf(blankIncident('INC-1', openedAt)).length).toBeGreaterThan(asked.length)
  })

  it("asks a team's own questions in its own words", () => {
    const asked = questionsOf(blankIncident('INC-1', openedAt, 'enterprise'))
    expect(asked.find(({ question }) => question.id === 'controls')?.question).toMatchObject({
      asks: 'Controls affected',
      why: expect.stringContaining('SOC 2'),
    })
  })

  it('knows an answered question from an open one', () => {
    const open = questionsOf(anIncident({ template: 'startup' })).filter(({ isOpen }) => isOpen)
    expect(open.map(({ question }) => question.id)).not.toContain('title')
    expect(open.map(({ question }) => question.id)).toContain('communicated')
  })

  it('finds the question that a change answered', () => {
    const asked = questionsOf(aFullIncident({ form: templates.enterprise }))
    const within = (id: string) => asked.filter(({ section }) => section.id === id)
    const found = questionOfChange(
      { kind: 'amend', list: 'actions', id: 'action-1', with: { owner: 'Payments' } },
      within('actions'),
    )
    expect(found?.question.id).toBe('owner')
    expect(
      questionOfChange({ kind: 'remove', list: 'gotLucky', ids: ['note-3'] }, within('lessons'))?.question.id,
    ).toBe('lucky')
  })
})

it('every good example passes the coach', () => {
  const incident = blankIncident('INC-1', openedAt, 'enterprise')
  const found = sectionsOf(incident).flatMap((section) =>
    questionsIn(section, incident).flatMap(({ id, good }) => [
      ...checkNarrative(good, {
        ...bareLine(usualSettings),
        isForwardLooking: section.id === 'actions',
        place: section.id === 'summary' || section.id === 'impact' ? 'front' : 'line',
      }),
      ...(id === 'one' ? checkAction(good) : []),
    ]),
  )
  expect(found.map(({ rule, why }) => `${rule}: ${why}`)).toEqual([])
})

it('a section asks each question once', () => {
  const incident = aFullIncident({ form: templates.enterprise })
  for (const section of sectionsOf(incident)) {
    const ids = questionsIn(section, incident).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  }
})

it('a text of the incident is found under the question that it answers', () => {
  const asked = questionsOf(aFullIncident({ form: templates.enterprise }))
  const found = (section: string, place: string) =>
    questionOfText(
      place,
      asked.filter((one) => one.section.id === section),
    )?.question.id
  expect(found('impact', 'impact.users.howMeasured')).toBe('how measured')
  expect(found('whys', 'factors/factor-1/text')).toBe('factors')
  expect(found('actions', 'actions/action-1/doneWhen')).toBe('done when')
  expect(found('overview', 'summary')).toBeUndefined()
})

describe('the next thing to do', () => {
  it('is the first point that is not met, in the order of the template', () => {
    expect(nextThing(sectionsOf(blankIncident('INC-1', openedAt)))?.point.id).toBe('title')
    const next = nextThing(sectionsOf(anIncident({ template: 'startup' })))
    expect([next?.section.id, next?.point.id]).toEqual(['impact', 'users'])
  })

  it('leads past optional sections, and is nothing once all is done', () => {
    const sections = sectionsOf(anIncident()).map((section) => ({
      ...section,
      points: section.points.map((point) => ({ ...point, isMet: section.isRequired })),
    }))
    expect(nextThing(sections)).toBeUndefined()
  })
})
