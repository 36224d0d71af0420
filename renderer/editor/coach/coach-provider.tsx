import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { PlacedFinding } from '../../../domain/coach/finding'
import { type Found, withFound } from '../../../domain/coach/reading'
import type { Desktop } from '../../../domain/desktop/desktop'
import type { Incident } from '../../../domain/incident'
import { newId } from '../../parts/new-id'
import type { SectionProps } from '../section-props'
import { type Coach, CoachContext, type CoachState, type Shown } from './coach-context'
import { type CoachThread, startCoach } from './coach-thread'
import { shared, useShared } from './shared'
import { sharedSettings } from './shared-settings'
import { SpokenFinding } from './spoken-finding'

type Props = SectionProps & {
  readonly desktop: Desktop
  /** Goes to a section, and in it to the text that stands at a place of the incident. */
  readonly onShow: (section: string, place: string) => void
  readonly children: ReactNode
}

/** Has the coach read along while its children write. */
export function CoachProvider({ desktop, incident, change, onShow, children }: Props) {
  const latest = useRef({ change, onShow })
  latest.current = { change, onShow }
  const coach = useMemo(
    () =>
      coachOf(desktop, {
        change: (step) => latest.current.change(step),
        onShow: (section, place) => latest.current.onShow(section, place),
      }),
    [desktop],
  )
  useEffect(() => {
    coach.settings.load()
  }, [coach])
  useReading(coach, incident)
  return (
    <CoachContext value={coach}>
      {children}
      <SpokenFinding />
    </CoachContext>
  )
}

function coachOf(desktop: Desktop, { change, onShow }: Pick<Props, 'change' | 'onShow'>): Coach {
  const wanted = shared<PlacedFinding | undefined>(undefined)
  const settings = sharedSettings(desktop)
  return {
    found: shared<Found>(new Map()),
    state: shared<CoachState>('reading'),
    settings,
    shown: shared<Shown | undefined>(undefined),
    wanted,
    goTo: (next) => {
      onShow(next.section, next.place)
      wanted.set(next)
      // A text that is not on the screen cannot be gone to later, when nobody expects it.
      setTimeout(() => {
        if (wanted.get() === next) wanted.set(undefined)
      }, 1000)
    },
    keep: ({ rule, words }, reason) =>
      change({ kind: 'add', list: 'keptWordings', items: [{ id: newId(), rule, words, reason }] }),
    neverFlag: (words) => {
      const dictionary = settings.value.get()?.dictionary ?? []
      if (!dictionary.includes(words)) settings.change({ dictionary: [...dictionary, words] })
    },
  }
}

function useReading(coach: Coach, incident: Incident): void {
  const settings = useShared(coach.settings.value, (known) => known)
  const [thread, setThread] = useState<CoachThread>()
  useEffect(() => {
    const { found, state } = coach
    const started = startCoach(
      (anew) => {
        found.set(withFound(found.get(), anew))
        state.set('read')
      },
      () => {
        found.set(new Map())
        state.set('stopped')
      },
    )
    setThread(started)
    return () => started.end()
  }, [coach])
  useEffect(() => {
    if (thread && settings) thread.read({ incident, settings })
  }, [thread, incident, settings])
}
