import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { laneOf } from '../../../domain/lanes'
import { sentenceCase } from '../../../domain/sentences'
import { Certainty, Lane, type TimelineEvent, Visibility } from '../../../domain/timeline-event'
import { Keys } from '../../parts/keys'
import { MenuOnDemand } from '../../parts/menu-on-demand'
import { Choice } from './choice'
import type { RowActions } from './event-row'
import classes from './grid.module.css'
import { certaintyMeans, visibilityMeans } from './meanings'

type Props = {
  readonly event: TimelineEvent
  readonly tabIndex: number
  readonly onAmend: (changed: Partial<TimelineEvent>) => void
  readonly act: RowActions
}

/** Everything else about an event. */
export function EventMenu({ event, tabIndex, onAmend, act }: Props) {
  return (
    <MenuOnDemand
      button={
        <ActionIcon
          variant="subtle"
          color="gray"
          tabIndex={tabIndex}
          data-menu="more"
          aria-label={`More about ${event.text}`}
        >
          <IconDots size={16} />
        </ActionIcon>
      }
    >
      {() => (
        <>
          <Menu.Item rightSection={<Keys keys="O" />} onClick={() => act.details(event.id)}>
            Evidence, source and comment
          </Menu.Item>
          <Menu.Item rightSection={<Keys keys="mod+D" />} onClick={() => act.duplicate(event.id)}>
            Duplicate
          </Menu.Item>
          <Menu.Item
            className={classes.danger ?? ''}
            rightSection={<Keys keys="Delete" />}
            onClick={() => act.remove(event.id)}
          >
            Remove event
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>How sure are we</Menu.Label>
          {Certainty.options.map((certainty) => (
            <Choice
              key={certainty}
              isChosen={event.certainty === certainty}
              label={certaintyMeans[certainty]}
              onChoose={() => onAmend({ certainty })}
            />
          ))}
          <Menu.Divider />
          <Menu.Label>Printed</Menu.Label>
          {Visibility.options.map((visibility) => (
            <Choice
              key={visibility}
              isChosen={event.visibility === visibility}
              label={visibilityMeans[visibility]}
              onChoose={() => onAmend({ visibility })}
            />
          ))}
          <Menu.Divider />
          <Menu.Label>Lane of the chart</Menu.Label>
          <Choice
            isChosen={event.lane === undefined}
            label={`Told from the words: ${laneOf({ ...event, lane: undefined })}`}
            onChoose={() => onAmend({ lane: undefined })}
          />
          {Lane.options.map((lane) => (
            <Choice
              key={lane}
              isChosen={event.lane === lane}
              label={sentenceCase(lane)}
              onChoose={() => onAmend({ lane })}
            />
          ))}
        </>
      )}
    </MenuOnDemand>
  )
}
