import { milestoneKey } from '../../../domain/milestone-marks'
import { Milestone } from '../../../domain/timeline-event'
import type { AppCommand } from '../../parts/command-center'

export type TimelineActions = {
  readonly type: () => void
  readonly find: () => void
  readonly mark: (milestone: Milestone | undefined) => void
  readonly duplicate: () => void
  readonly remove: () => void
  readonly move: (direction: 'up' | 'down') => void
  readonly details: () => void
  readonly selectAll: () => void
  readonly collapseAll: (isOpen: boolean) => void
  readonly showBare: () => void
  readonly showAll: () => void
  readonly clocks: () => void
  readonly duplicates: () => void
}

/** What can be done in the timeline, for the palette; single keys do the same on a row. */
export function timelineCommands(act: TimelineActions): AppCommand[] {
  const command = (label: string, run: () => void, keys?: string): AppCommand => ({
    name: `timeline: ${label}`,
    label,
    group: 'Timeline',
    ...(keys ? { keys } : {}),
    run,
  })
  return [
    command('Type the next event', act.type, 'mod+shift+E'),
    command('Find in timeline', act.find, 'mod+shift+F'),
    ...Milestone.options.map((milestone) =>
      command(`Mark as ${milestone} (${milestoneKey[milestone].toUpperCase()} on its row)`, () =>
        act.mark(milestone),
      ),
    ),
    command('Not a milestone', () => act.mark(undefined)),
    command('Evidence, source and comment of the event', act.details),
    command('Duplicate event', act.duplicate),
    command('Remove event', act.remove),
    command('Move event up', () => act.move('up')),
    command('Move event down', () => act.move('down')),
    command('Select all events', act.selectAll),
    command('Close all phases', () => act.collapseAll(false)),
    command('Open all phases', () => act.collapseAll(true)),
    command('Show facts without evidence', act.showBare),
    command('Show all events', act.showAll),
    command('Clocks of the sources…', act.clocks),
    command('Possible duplicates…', act.duplicates),
  ]
}
