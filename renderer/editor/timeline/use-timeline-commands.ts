import { useMemo, useRef } from 'react'
import { Phase } from '../../../domain/timeline-event'
import { noTimelineFilter } from '../../../domain/timeline-filter'
import { useCommands } from '../../parts/command-center'
import { timelineCommands } from './timeline-commands'
import type { EventActions } from './use-event-actions'
import type { TimelineView } from './use-timeline-view'

type Given = {
  readonly act: EventActions
  readonly view: TimelineView
  readonly type: () => void
  /** The event that a command without a row is about. */
  readonly meant: string | undefined
  readonly openDialog: (dialog: 'clocks' | 'duplicates') => void
}

/** Offers the commands of the timeline while it is shown. */
export function useTimelineCommands(given: Given): void {
  const latest = useRef(given)
  latest.current = given
  const commands = useMemo(() => {
    const now = () => latest.current
    const withEvent = (run: (id: string) => void) => {
      const { meant } = now()
      if (meant) run(meant)
    }
    return timelineCommands({
      type: () => now().type(),
      find: () => now().act.find(),
      mark: (milestone) => withEvent((id) => now().act.mark(id, milestone)),
      duplicate: () => withEvent((id) => now().act.duplicate(id)),
      remove: () => withEvent((id) => now().act.remove(id)),
      move: (direction) => withEvent((id) => now().act.move(id, direction)),
      details: () => withEvent((id) => now().act.details(id)),
      selectAll: () => now().act.selectAll(),
      collapseAll: (isOpen) => now().view.setCollapsed(new Set(isOpen ? [] : Phase.options)),
      showBare: () => now().view.showBare(),
      showAll: () => now().view.setFilter(noTimelineFilter),
      clocks: () => now().openDialog('clocks'),
      duplicates: () => now().openDialog('duplicates'),
    })
  }, [])
  useCommands(commands)
}
