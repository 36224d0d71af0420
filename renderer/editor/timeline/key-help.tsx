import { Button, Popover } from '@mantine/core'
import { IconKeyboard } from '@tabler/icons-react'
import { milestoneKey } from '../../../domain/milestone-marks'
import { sentenceCase } from '../../../domain/sentences'
import { Milestone } from '../../../domain/timeline-event'
import { KeyList } from '../../parts/key-list'
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

const milestoneKeys: readonly (readonly [string, string])[] = [
  ...Milestone.options.map(
    (milestone) => [milestoneKey[milestone].toUpperCase(), sentenceCase(milestone)] as const,
  ),
  [unmarkKey, 'Not a milestone'],
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
        <KeyList keys={keys} className={classes.keys} />
        <p className={classes.keysNote}>
          A letter marks a milestone: alone on a row, with Alt in the line for what was added last.
        </p>
        <KeyList keys={milestoneKeys} className={classes.keys} />
      </Popover.Dropdown>
    </Popover>
  )
}
