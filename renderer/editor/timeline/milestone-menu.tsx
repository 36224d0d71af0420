import { Menu } from '@mantine/core'
import { IconFlag3, IconFlag3Filled } from '@tabler/icons-react'
import { sentenceCase } from '../../../domain/sentences'
import { Milestone, type TimelineEvent } from '../../../domain/timeline-event'
import { MenuOnDemand } from '../../parts/menu-on-demand'
import type { SectionProps } from '../section-props'
import classes from './timeline.module.css'

type Props = { readonly event: TimelineEvent; readonly change: SectionProps['change'] }

const explanation: Record<Milestone, string> = {
  'cause started': 'the change or fault that set it off',
  'impact started': 'users felt it first',
  detected: 'the first alert or report',
  declared: 'it was called an incident',
  acknowledged: 'somebody took it on',
  communicated: 'the status page was updated',
  identified: 'the cause was understood',
  mitigated: 'users stopped feeling it',
  resolved: 'back to normal, fix in place',
  closed: 'nothing left to do',
}

/** Marks an event as one of the moments that durations are measured between. */
export function MilestoneMenu({ event, change }: Props) {
  const mark = (milestone: Milestone | undefined) => change({ kind: 'mark', id: event.id, milestone })
  const name = event.milestone ? sentenceCase(event.milestone) : 'Mark'
  return (
    <MenuOnDemand
      button={
        <button
          type="button"
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
            <Menu.Item key={option} onClick={() => mark(option)} aria-current={event.milestone === option}>
              {sentenceCase(option)} <span className={classes.explanation}>{explanation[option]}</span>
            </Menu.Item>
          ))}
          {event.milestone ? (
            <>
              <Menu.Divider />
              <Menu.Item onClick={() => mark(undefined)}>Not a milestone</Menu.Item>
            </>
          ) : null}
        </>
      )}
    </MenuOnDemand>
  )
}
