import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useRef,
} from 'react'
import type { PlacedFinding } from '../../../domain/coach/finding'
import { type Span, slotBefore, slotFrom, withFrame } from '../../../domain/coach/frame'
import { useCoach } from './coach-context'
import { useShared } from './shared'
import { useFindings } from './use-findings'

type Field = RefObject<HTMLTextAreaElement | null>

/** How long a pointer rests on words before it means them, and how long it may be on its way to their card, in ms. */
const restMs = 150
const onItsWayMs = 250

/** A text field that the coach reads along with: what was found in it, and what keys and the pointer do there. */
export function useReadAlong(place: string | undefined, text: string, field: Field) {
  const coach = useCoach()
  const findings = useFindings(place, text)
  const shown = useShared(coach.shown, (current) => (current?.place === place ? current : undefined))
  const wanted = useShared(coach.wanted, (current) => (current?.place === place ? current : undefined))
  /** The frame that was put in last, while it is being filled: where it starts, and how far from the end it ends. */
  const frame = useRef<{ readonly start: number; readonly fromEnd: number }>(undefined)
  /** When the card comes up that the pointer means, or goes. */
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const current = shown && findings.find(({ rule, start }) => rule === shown.rule && start === shown.start)

  const show = (finding: PlacedFinding, by: 'cursor' | 'pointer') => {
    clearTimeout(timer.current)
    coach.shown.set({ place: finding.place, rule: finding.rule, start: finding.start, by })
  }
  const hide = () => {
    clearTimeout(timer.current)
    if (coach.shown.get()?.place === place) coach.shown.set(undefined)
  }
  /** Unless somebody is busy with the card. */
  const soon = (act: () => void, ms: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      if (!document.activeElement?.closest('[data-card]')) act()
    }, ms)
  }
  const leave = () => soon(hide, onItsWayMs)
  const putFrame = (finding: PlacedFinding) => {
    const element = field.current
    if (!element) return
    hide()
    const framed = withFrame(element.value, finding)
    frame.current = { start: framed.frame.start, fromEnd: framed.text.length - framed.frame.end }
    element.focus()
    write(element, framed.text)
    const { start, end } = slotFrom(framed.text, framed.frame, framed.frame.start) ?? {
      start: framed.frame.end,
      end: framed.frame.end,
    }
    element.setSelectionRange(start, end)
  }
  const toSlot = (element: HTMLTextAreaElement, isBack: boolean): boolean => {
    if (!frame.current) return false
    const { value, selectionStart, selectionEnd } = element
    const within: Span = { start: frame.current.start, end: value.length - frame.current.fromEnd }
    const slot = isBack ? slotBefore(value, within, selectionStart) : slotFrom(value, within, selectionEnd)
    if (slot) element.setSelectionRange(slot.start, slot.end)
    else frame.current = undefined
    return slot !== undefined
  }

  useEffect(() => {
    if (!wanted) return
    // Once the screen that it is on has put the cursor where it usually begins.
    const turn = requestAnimationFrame(() => {
      const element = field.current
      if (!element) return
      coach.wanted.set(undefined)
      element.focus()
      element.setSelectionRange(wanted.start, wanted.end)
      show(wanted, 'cursor')
      // A field may be higher than the window.
      const isMeant = ({ dataset }: HTMLElement) => findings[Number(dataset.finding)]?.start === wanted.start
      const spot = marksIn(element).find(isMeant) ?? around(element)?.querySelector('[data-count]')
      spot?.scrollIntoView({ block: 'nearest' })
    })
    return () => cancelAnimationFrame(turn)
  })

  return {
    findings,
    current,
    by: shown?.by,
    putFrame,
    /** Back from the card to the text. */
    back: () => {
      hide()
      field.current?.focus()
    },
    handlers: {
      onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>): void => {
        const element = event.currentTarget
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape' && current) hide()
        else if (event.key === 'Enter' && event.altKey && current) putFrame(current)
        else if (event.key !== 'Tab' || !toSlot(element, event.shiftKey)) return
        event.preventDefault()
        event.stopPropagation()
      },
      /** Only where the cursor is moved: while somebody types, a card would be in the way. */
      onKeyUp: ({ key, currentTarget }: KeyboardEvent<HTMLTextAreaElement>) => {
        if (!/^(Arrow|Home|End|Page)/.test(key)) return
        const finding = at(findings, currentTarget)
        if (finding) show(finding, 'cursor')
        else hide()
      },
      onInput: hide,
      onClick: ({ currentTarget }: MouseEvent<HTMLTextAreaElement>) => {
        const finding = at(findings, currentTarget)
        if (finding) show(finding, 'cursor')
        else hide()
      },
      onBlur: ({ relatedTarget }: FocusEvent<HTMLTextAreaElement>) => {
        frame.current = undefined
        if (!relatedTarget?.closest('[data-card]')) hide()
      },
      onMouseMove: (event: MouseEvent<HTMLTextAreaElement>) => {
        // The pointer is told to move also where the text moves under it.
        if (event.movementX === 0 && event.movementY === 0) return
        const finding = under(event, findings)
        if (finding && finding !== current) soon(() => show(finding, 'pointer'), restMs)
        else if (!finding && shown?.by === 'pointer') leave()
        else clearTimeout(timer.current)
      },
      onMouseLeave: () => {
        if (shown?.by === 'pointer') leave()
        else clearTimeout(timer.current)
      },
    },
    /** The pointer or the cursor came to the card, or left it. */
    stay: () => clearTimeout(timer.current),
    leave,
  }
}

export type ReadAlong = ReturnType<typeof useReadAlong>

/** The shortest one at the cursor. */
function at(
  findings: readonly PlacedFinding[],
  { selectionStart, selectionEnd }: HTMLTextAreaElement,
): PlacedFinding | undefined {
  return findings
    .filter(({ start, end }) => start < end && start <= selectionStart && selectionEnd <= end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0]
}

/** The finding whose words are under the pointer; the marks are drawn over the text and let the pointer through. */
function under(
  event: MouseEvent<HTMLElement>,
  findings: readonly PlacedFinding[],
): PlacedFinding | undefined {
  if (findings.length === 0) return undefined
  const { clientX: x, clientY: y } = event
  const mark = marksIn(event.currentTarget).find((candidate) =>
    Array.from(candidate.getClientRects()).some(
      ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
    ),
  )
  return mark && findings[Number(mark.dataset.finding)]
}

/** In the order of the text. */
function marksIn(field: HTMLElement): HTMLElement[] {
  return Array.from(around(field)?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])
}

/** The field with what is drawn over it. */
function around(field: HTMLElement): HTMLElement | null {
  return field.closest('[data-read]')
}

/** As if it was typed, so that whoever listens to the field hears of it. */
function write(element: HTMLTextAreaElement, text: string): void {
  element.setRangeText(text, 0, element.value.length, 'preserve')
  element.dispatchEvent(new Event('input', { bubbles: true }))
}
