import { Menu } from '@mantine/core'
import { sentenceCase } from '../../../domain/sentences'
import { Phase, type TimelineEvent } from '../../../domain/timeline-event'
import { useIsLocked } from '../../parts/locked'
import { MenuOnDemand } from '../../parts/menu-on-demand'
import { Choice } from './choice'
import classes from './grid.module.css'

type Props = {
  readonly event: TimelineEvent
  readonly phase: Phase | undefined
  readonly tabIndex: number
  readonly onAmend: (changed: Partial<TimelineEvent>) => void
}

/** The phase as it follows from the milestones, or as it was set by hand. */
export function PhaseMenu({ event, phase, tabIndex, onAmend }: Props) {
  const isLocked = useIsLocked()
  const name = phase ? sentenceCase(phase) : 'No phase'
  if (isLocked) return phase ? <span className={classes.quiet}>{name}</span> : null
  return (
    <MenuOnDemand
      button={
        <button
          type="button"
          tabIndex={tabIndex}
          className={classes.quiet}
          data-set={event.phase !== undefined}
          data-none={phase === undefined}
          aria-label={`Phase ${name}${event.phase ? ', set by hand' : ''}: ${event.text}`}
        >
          {name}
        </button>
      }
    >
      {() => (
        <>
          <Choice
            isChosen={event.phase === undefined}
            label="As the milestones say"
            onChoose={() => onAmend({ phase: undefined })}
          />
          <Menu.Divider />
          {Phase.options.map((option) => (
            <Choice
              key={option}
              isChosen={event.phase === option}
              label={sentenceCase(option)}
              onChoose={() => onAmend({ phase: option })}
            />
          ))}
        </>
      )}
    </MenuOnDemand>
  )
}
