import { useEffect } from 'react'
import type { EventActions } from '../timeline/use-event-actions'
import { useCoach } from './coach-context'
import { useShared } from './shared'

/** Brings the event that a finding leads to into sight; the row that then exists has the cursor put into it. */
export function useWantedEvent({ show, focus }: Pick<EventActions, 'show' | 'focus'>): void {
  const { wanted } = useCoach()
  const id = useShared(wanted, (current) => /^timeline\/(.+)\/text$/.exec(current?.place ?? '')?.[1])
  useEffect(() => {
    if (id === undefined) return
    show(id)
    focus(id, 'text')
  }, [id, show, focus])
}
