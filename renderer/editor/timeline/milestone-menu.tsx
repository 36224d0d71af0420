import { Menu } from '@mantine/core'
import { IconFlag3, IconFlag3Filled } from '@tabler/icons-react'
import { sentenceCase } from '../../../domain/sentences'
import { Milestone, type TimelineEvent } from '../../../domain/timeline-event'
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
  return (
    <Menu>
      <Menu.Target>
        <button type="button" className={classes.milestone} data-set={event.milestone !== undefined}>
          {event.milestone ? <IconFlag3Filled size={13} aria-hidden /> : <IconFlag3 size={13} aria-hidden />}
          {event.milestone ? sentenceCase(event.milestone) : 'Mark'}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {Milestone.options.map((name) => (
          <Menu.Item key={name} onClick={() => mark(name)} aria-current={event.milestone === name}>
            {sentenceCase(name)} <span className={classes.explanation}>{explanation[name]}</span>
          </Menu.Item>
        ))}
        {event.milestone ? (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => mark(undefined)}>Not a milestone</Menu.Item>
          </>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  )
}
