import { notifications } from '@mantine/notifications'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { PlacedFinding } from '../../../domain/coach/finding'
import { type Found, withFound } from '../../../domain/coach/reading'
import type { Incident } from '../../../domain/incident'
import type { TeamChange } from '../../../domain/team'
import { newId } from '../../parts/new-id'
import { useTeam } from '../../parts/team'
import type { SectionProps } from '../section-props'
import { type Coach, CoachContext, type CoachState, type Shown } from './coach-context'
import { type CoachThread, startCoach } from './coach-thread'
import { shared, useShared } from './shared'
import { sharedSettings } from './shared-settings'
import { SpokenFinding } from './spoken-finding'

type Props = SectionProps & {
  /** Goes to a section, and in it to the text that stands at a place of the incident. */
  readonly onShow: (section: string, place: string) => void
  readonly children: ReactNode
}

/** Has the coach read along while its children write. */
export function CoachProvider({ incident, change, onShow, children }: Props) {
  const { team, isRead, change: changeTeam } = useTeam()
  const latest = useRef({ change, onShow, changeTeam })
  latest.current = { change, onShow, changeTeam }
  const coach = useMemo(
    () =>
      coachOf({
        change: (step) => latest.current.change(step),
        onShow: (section, place) => latest.current.onShow(section, place),
        changeTeam: (step) => latest.current.changeTeam(step),
      }),
    [],
  )
  useEffect(() => {
    if (isRead) coach.settings.take(team.coach)
  }, [coach, isRead, team.coach])
  useReading(coach, incident)
  return (
    <CoachContext value={coach}>
      {children}
      <SpokenFinding />
    </CoachContext>
  )
}

type Acts = Pick<Props, 'change' | 'onShow'> & {
  readonly changeTeam: (change: TeamChange) => Promise<string | undefined>
}

function coachOf({ change, onShow, changeTeam }: Acts): Coach {
  const wanted = shared<PlacedFinding | undefined>(undefined)
  const settings = sharedSettings(changeTeam)
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
      if (dictionary.includes(words)) return
      settings.change({ dictionary: [...dictionary, words] })
      notifications.show({
        message: `“${words}” is not flagged any more, for the whole team. The list is under “What the coach looks for”.`,
      })
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
