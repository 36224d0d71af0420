import { useMemo, useRef } from 'react'
import type { PlacedFinding } from '../../../domain/coach/finding'
import { inOrder, nextFinding } from '../../../domain/coach/next-finding'
import { useCommands } from '../../parts/command-center'
import { useCoach } from './coach-context'

type Given = {
  /** The sections in the order of the form. */
  readonly sections: readonly { readonly id: string }[]
  readonly current: string
  readonly togglePanel: () => void
}

/** Goes from finding to finding, and shows or hides the panel. */
export function useCoachCommands(given: Given): void {
  const coach = useCoach()
  const latest = useRef(given)
  latest.current = given
  useCommands(
    useMemo(() => {
      let last: PlacedFinding | undefined
      const go = (by: 1 | -1) => {
        const { sections, current } = latest.current
        const findings = inOrder([...coach.found.get().values()].flat(), sections)
        const cursor = cursorIn()
        // Where the cursor was put last, it is at that finding still, also with its card closed.
        const isThere = cursor
          ? cursor.place === last?.place && cursor.start === last.start
          : last?.section === current
        const spot = coach.wanted.get() ?? coach.shown.get() ?? (isThere ? last : undefined)
        last = nextFinding(findings, { spot, cursor, section: current }, by)
        if (last) coach.goTo(last)
      }
      const group = 'Coach'
      return [
        {
          name: 'coach',
          label: 'Show or hide the coach',
          group,
          keys: 'F7',
          staysInField: true,
          run: () => latest.current.togglePanel(),
        },
        {
          name: 'next finding',
          label: 'Next finding',
          group,
          keys: 'F8',
          staysInField: true,
          run: () => go(1),
        },
        {
          name: 'previous finding',
          label: 'Previous finding',
          group,
          keys: 'shift+F8',
          staysInField: true,
          run: () => go(-1),
        },
        {
          name: 'into card',
          label: 'What the coach says here',
          group,
          isHidden: true,
          keys: 'mod+.',
          staysInField: true,
          run: () => document.querySelector<HTMLElement>('[data-card] button')?.focus(),
        },
      ]
    }, [coach]),
  )
}

/** Where the cursor is, in a text that the coach reads. */
function cursorIn() {
  const field = document.activeElement
  if (!(field instanceof HTMLTextAreaElement) || !field.dataset.place) return undefined
  return { place: field.dataset.place, start: field.selectionStart, end: field.selectionEnd }
}
