import { Menu } from '@mantine/core'
import { IconFlag3, IconFlag3Filled } from '@tabler/icons-react'
import { milestoneKey } from '../../../domain/milestone-marks'
import { sentenceCase } from '../../../domain/sentences'
import { Milestone, type TimelineEvent } from '../../../domain/timeline-event'
import { Keys } from '../../parts/keys'
import { useIsLocked } from '../../parts/locked'
import { MenuOnDemand } from '../../parts/menu-on-demand'
import type { SectionProps } from '../section-props'
import classes from './grid.module.css'
import { milestoneMeans, milestoneOfKey, unmarkKey } from './milestone-keys'

type Props = {
  readonly event: TimelineEvent
  readonly tabIndex: number
  readonly change: SectionProps['change']
}

/** Marks an event as one of the moments that durations are measured between. */
export function MilestoneMenu({ event, tabIndex, change }: Props) {
  const mark = (milestone: Milestone | undefined) => change({ kind: 'mark', id: event.id, milestone })
  const isLocked = useIsLocked()
  const name = event.milestone ? sentenceCase(event.milestone) : 'Mark'
  if (isLocked)
    return event.milestone ? (
      <span className={classes.milestone} data-set>
        <IconFlag3Filled size={13} aria-hidden />
        {name}
      </span>
    ) : null
  return (
    <MenuOnDemand
      // A letter chooses in the menu as it does on the row.
      onKey={(key, close) => {
        const milestone = milestoneOfKey(key)
        if (!milestone) return false
        mark(milestone === 'none' ? undefined : milestone)
        close()
        return true
      }}
      button={
        <button
          type="button"
          tabIndex={tabIndex}
          data-menu="milestone"
          className={classes.milestone}
          data-set={event.milestone !== undefined}
          aria-label={`${name}: ${event.text}`}
        >
          {event.milestone ? <IconFlag3Filled size={13} aria-hidden /> : <IconFlag3 size={13} aria-hidden />}
          {name}
        </button>
      }
    >
      {() => (
        <>
          {Milestone.options.map((option) => (
            <Menu.Item
              key={option}
              onClick={() => mark(option)}
              aria-current={event.milestone === option}
              rightSection={<Keys keys={milestoneKey[option].toUpperCase()} />}
            >
              {sentenceCase(option)} <span className={classes.explanation}>{milestoneMeans[option]}</span>
            </Menu.Item>
          ))}
          {event.milestone ? (
            <>
              <Menu.Divider />
              <Menu.Item rightSection={<Keys keys={unmarkKey} />} onClick={() => mark(undefined)}>
                Not a milestone
              </Menu.Item>
            </>
          ) : null}
        </>
      )}
    </MenuOnDemand>
  )
}
