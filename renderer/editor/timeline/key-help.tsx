import { Button, Popover } from '@mantine/core'
import { IconKeyboard } from '@tabler/icons-react'
import { milestoneKey } from '../../../domain/milestone-marks'
import { sentenceCase } from '../../../domain/sentences'
import { Milestone } from '../../../domain/timeline-event'
import { Keys } from '../../parts/keys'
import classes from './find.module.css'
import { unmarkKey } from './milestone-keys'

const keys: readonly (readonly [string, string])[] = [
  ['Enter', 'in the line: adds the event'],
  ['↑ ↓', 'between rows, and to and from the line'],
  ['Enter', 'or F2 edits the row, Escape leaves'],
  ['Tab', 'through the cells of the row'],
  ['Space', 'selects; with Shift and arrows, many'],
  ['mod+A', 'selects all that are shown'],
  ['alt+↑', 'and ↓ move past the neighbour'],
  ['mod+D', 'duplicates'],
  ['mod+C', 'copies what is selected as lines'],
  ['Delete', 'removes'],
  ['O', 'evidence, source and comment'],
  ['← →', 'close and open a phase'],
  ['/', 'find in timeline'],
]

/** All keys of the timeline in one place. */
export function KeyHelp() {
  return (
    <Popover position="bottom-end" shadow="md" width={420} trapFocus withinPortal={false}>
      <Popover.Target>
        <Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconKeyboard size={15} />}>
          Keys
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Keys of the timeline">
        <dl className={classes.keys}>
          {keys.map(([key, does]) => (
            <div key={does}>
              <dt>
                <Keys keys={key} />
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p className={classes.keysNote}>
          A letter marks a milestone: alone on a row, with Alt in the line for what was added last.
        </p>
        <dl className={classes.keys}>
          {Milestone.options.map((milestone) => (
            <div key={milestone}>
              <dt>
                <Keys keys={milestoneKey[milestone].toUpperCase()} />
              </dt>
              <dd>{sentenceCase(milestone)}</dd>
            </div>
          ))}
          <div>
            <dt>
              <Keys keys={unmarkKey} />
            </dt>
            <dd>Not a milestone</dd>
          </div>
        </dl>
      </Popover.Dropdown>
    </Popover>
  )
}
