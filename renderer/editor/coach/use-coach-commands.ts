import { useMemo, useRef } from 'react'
import type { PlacedFinding } from '../../../domain/coach/finding'
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
      /** The one that was gone to last, where the cursor says nothing. */
      let last: PlacedFinding | undefined
      const go = (by: 1 | -1) => {
        const { sections, current } = latest.current
        const findings = inOrder([...coach.found.get().values()].flat(), sections)
        const next = beside(findings, cursor() ?? last, current, by)
        if (next) coach.goTo(next)
        last = next
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
          keys: 'mod+.',
          staysInField: true,
          run: () => document.querySelector<HTMLElement>('[data-card] button')?.focus(),
        },
      ]
    }, [coach]),
  )
}

type Place = Pick<PlacedFinding, 'place' | 'start'>

/** Where the cursor is, in a text that the coach reads. */
function cursor(): Place | undefined {
  const field = document.activeElement
  if (!(field instanceof HTMLTextAreaElement) || !field.dataset.place) return undefined
  return { place: field.dataset.place, start: field.selectionStart }
}

export function inOrder(
  findings: readonly PlacedFinding[],
  sections: Given['sections'],
): readonly PlacedFinding[] {
  const order = new Map(sections.map(({ id }, index) => [id, index]))
  const rank = ({ section }: PlacedFinding) => order.get(section) ?? sections.length
  return [...findings].sort((a, b) => rank(a) - rank(b))
}

/** The one after a place or before it, around the end; from nowhere, the first one of the section at hand. */
function beside(
  findings: readonly PlacedFinding[],
  from: Place | undefined,
  section: string,
  by: 1 | -1,
): PlacedFinding | undefined {
  const first = from ? findings.findIndex(({ place }) => place === from.place) : -1
  if (!from || first < 0) return findings.find((finding) => finding.section === section) ?? findings[0]
  const isBeside = ({ place, start }: PlacedFinding, index: number) =>
    by > 0
      ? index >= first && (place !== from.place || start > from.start)
      : place === from.place
        ? start < from.start
        : index < first
  return by > 0 ? (findings.find(isBeside) ?? findings[0]) : (findings.findLast(isBeside) ?? findings.at(-1))
}
