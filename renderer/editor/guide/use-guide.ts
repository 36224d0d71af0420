import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { Change } from '../../../domain/edit'
import { nextThing } from '../../../domain/guide/next'
import {
  type Asked,
  questionOfChange,
  questionOfPoint,
  questionOfText,
  questionsOf,
} from '../../../domain/guide/questions'
import type { Incident } from '../../../domain/incident'
import { sectionsOf } from '../../../domain/sections'
import { useRemembered } from '../../parts/use-remembered'
import { leadToAnswer } from './lead-to-answer'

/** Where in a post-mortem somebody writes. */
export type Place = {
  readonly section: string
  /** The question that is asked, while one is asked at a time. */
  readonly question?: string
  /** Behind the last question. */
  readonly isEnd?: true
  /** The point to begin with: the cursor is put into what meets it. */
  readonly begin?: string
  /** What was undone or redone there. */
  readonly change?: Change
  /** Which text of the incident is gone to: "whys/w1/answer". The cursor is left to whoever goes there. */
  readonly text?: string
}

/** The guide through the questions, one at a time or the whole page. */
export function useGuide(incident: Incident, place: Place, go: (place: Place) => void) {
  const [mode, setMode] = useRemembered('guide', ['whole page', 'one question'])
  const latest = useRef(incident)
  latest.current = incident
  const asked = useMemo(() => (mode === 'one question' ? questionsOf(incident) : []), [mode, incident])
  // Which question a section begins with is decided once: it is not to change while it is being answered.
  const pinned = useRef<{ place: Place; mode: string; question: string | undefined }>(undefined)
  if (pinned.current?.place !== place || pinned.current.mode !== mode) {
    pinned.current = { place, mode, question: questionAt(place, asked) }
  }
  const { question } = pinned.current
  const index = asked.findIndex((one) => one.section.id === place.section && one.question.id === question)
  const at = asked[index]

  useEffect(() => {
    if (place.begin !== undefined) leadToAnswer(place.begin, { mayAdd: true })
  }, [place])
  useEffect(() => {
    if (mode === 'one question' && place.begin === undefined && place.text === undefined && question) {
      document.querySelector('main')?.scrollTo(0, 0)
      leadToAnswer(question, { mayAdd: false })
    }
  }, [place, mode, question])

  // Commands that stay the same while somebody types need not be offered anew.
  const now = useRef({ asked, at, index })
  now.current = { asked, at, index }
  const moves = useMemo(() => {
    const goTo = (find: (asked: readonly Asked[], index: number) => Asked | undefined) => {
      const { asked, at, index } = now.current
      if (!at || holdsUnreadable()) return
      const to = find(asked, index)
      go(to ? { section: to.section.id, question: to.question.id } : { section: at.section.id, isEnd: true })
    }
    return {
      next: () => goTo((asked, index) => asked[index + 1]),
      back: () => goTo((asked, index) => asked[Math.max(0, index - 1)]),
      skip: () => goTo((asked, index) => asked.find((one, later) => later > index && one.isOpen)),
    }
  }, [go])

  const doNext = useCallback(() => {
    const next = nextThing(sectionsOf(latest.current))
    if (!next) return
    const { section, point } = next
    const answeredBy = questionOfPoint(section, point, latest.current)
    go({ section: section.id, begin: point.id, ...(answeredBy ? { question: answeredBy.id } : {}) })
  }, [go])
  const switchMode = useCallback(
    () => setMode(mode === 'one question' ? 'whole page' : 'one question'),
    [mode, setMode],
  )
  return {
    mode,
    switchMode,
    /** The question that is asked alone. */
    at,
    isAtEnd: mode === 'one question' && place.isEnd === true,
    asked,
    index,
    ...moves,
    doNext,
  }
}

export type Guide = ReturnType<typeof useGuide>

function questionAt(place: Place, asked: readonly Asked[]): string | undefined {
  if (place.isEnd) return undefined
  const within = asked.filter(({ section }) => section.id === place.section)
  // What no question asks for is on the whole page of its section.
  if (place.change) return questionOfChange(place.change, within)?.question.id
  if (place.text !== undefined) return questionOfText(place.text, within)?.question.id
  const wanted = within.find(({ question }) => question.id === place.question)
  return (wanted ?? within.find(({ isOpen }) => isOpen) ?? within[0])?.question.id
}

/** A time that cannot be read would be lost with its field; the cursor is put into it instead. */
function holdsUnreadable(): boolean {
  const field = document.querySelector<HTMLElement>('main [data-own-undo][aria-invalid=true]')
  field?.focus()
  return field !== null
}
