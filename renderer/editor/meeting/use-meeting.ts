import { useCallback, useState } from 'react'
import type { Change } from '../../../domain/edit'
import { type AgendaItem, agendaFor } from '../../../domain/guide/agenda'
import { beginMeeting, endMeeting, goToItem, type Meeting } from '../../../domain/guide/meeting'
import type { Incident } from '../../../domain/incident'
import { templateOf } from '../../../domain/templates'

/** A meeting as it is shown, and what can be done with it. */
export type Held = {
  readonly agenda: readonly AgendaItem[]
  readonly meeting: Meeting
  readonly goTo: (item: number) => void
  /** Back to the document; the meeting goes on. */
  readonly leave: () => void
  readonly end: () => void
}

/** The meeting about a post-mortem, for as long as its editor is open. */
export function useMeeting(incident: Incident, change: (change: Change) => void) {
  const [meeting, setMeeting] = useState<Meeting>()
  const [isShown, setIsShown] = useState(false)
  const { size } = templateOf(incident)
  const open = useCallback(() => {
    setMeeting((before) => before ?? beginMeeting(agendaFor(size), Date.now()))
    setIsShown(true)
  }, [size])
  if (!meeting || !isShown) return { open, held: undefined }
  const held: Held = {
    agenda: agendaFor(size),
    meeting,
    goTo: (item) => setMeeting(goToItem(meeting, item, Date.now())),
    leave: () => setIsShown(false),
    end: () => {
      const stamp = endMeeting(incident, meeting)
      if (stamp) change(stamp)
      setMeeting(undefined)
      setIsShown(false)
    },
  }
  return { open, held }
}
