import { Popover } from '@mantine/core'
import type { ReactElement } from 'react'
import type { PlacedFinding } from '../../../domain/coach/finding'
import classes from './coach.module.css'
import { FindingCard } from './finding-card'
import type { ReadAlong } from './use-read-along'

type Props = {
  readonly finding: PlacedFinding
  readonly read: ReadAlong
  /** Where it is shown. */
  readonly children: ReactElement
}

/** The card of a finding, beside its words. */
export function PlacedCard({ finding, read, children }: Props) {
  return (
    <Popover
      opened
      position="bottom-start"
      width={372}
      offset={6}
      shadow="md"
      radius="md"
      withRoles={false}
      trapFocus={false}
      returnFocus={false}
      closeOnEscape={false}
      middlewares={{ flip: true, shift: { padding: 12 }, inline: true }}
      transitionProps={{ duration: 80 }}
    >
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown
        className={classes.card ?? ''}
        data-card
        role="dialog"
        aria-label={finding.words === '' ? 'What is missing here' : `About “${finding.words}”`}
        onMouseEnter={read.stay}
        onMouseLeave={() => read.by === 'pointer' && read.leave()}
        onBlur={read.leave}
        onKeyDown={(event) => {
          if (event.key === 'Escape') read.back()
        }}
      >
        <FindingCard finding={finding} onPutFrame={() => read.putFrame(finding)} onDone={read.back} />
      </Popover.Dropdown>
    </Popover>
  )
}
