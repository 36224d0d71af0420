import { Alert, Button, Modal } from '@mantine/core'
import { IconFilesOff, IconGitCompare } from '@tabler/icons-react'
import { never } from '../../domain/never'
import { type Instant, wallClock, type Zone } from '../../domain/time'
import { dateText } from '../../domain/time-text'
import { Comparison } from '../parts/comparison'
import classes from './outside-notice.module.css'
import type { OutsideState } from './use-outside'

type Props = {
  readonly state: OutsideState
  readonly onKeepMine: () => void
  readonly onTakeOther: () => void
  readonly onDecideLater: () => void
  readonly onCompare: () => void
  readonly onPutBack: () => void
}

/** Tells what another program has done to this incident, and lets the person choose. */
export function OutsideNotice({ state, ...props }: Props) {
  switch (state.kind) {
    case 'nothing':
      return null
    case 'removed':
      return (
        <Alert className={classes.notice ?? ''} color="orange" role="alert" icon={<IconFilesOff />}>
          <div className={classes.row}>
            <span>Another program removed the file of this incident. What you see here is still whole.</span>
            <Button size="compact-sm" variant="default" onClick={props.onPutBack}>
              Put it back
            </Button>
          </div>
        </Alert>
      )
    case 'two versions':
      return state.isLater ? (
        <Alert className={classes.notice ?? ''} color="orange" role="alert" icon={<IconGitCompare />}>
          <div className={classes.row}>
            <span>
              Another program has changed this incident. Both versions are kept, one of them in the history.
            </span>
            <Button size="compact-sm" variant="default" onClick={props.onCompare}>
              Compare
            </Button>
          </div>
        </Alert>
      ) : (
        <TwoVersions state={state} {...props} />
      )
    default:
      return never(state)
  }
}

type TwoVersionsProps = Omit<Props, 'state'> & {
  readonly state: Extract<OutsideState, { kind: 'two versions' }>
}

function TwoVersions({ state, onKeepMine, onTakeOther, onDecideLater }: TwoVersionsProps) {
  const { mine, other } = state
  return (
    <Modal opened onClose={onDecideLater} title={`Two versions of ${mine.id}`} size="xl">
      <p className={classes.text}>
        Another program changed this incident while you were writing. The version that you do not go on with
        is kept in the history.
      </p>
      <div className={classes.comparison}>
        <Comparison
          before={{ label: 'Yours', incident: mine }}
          after={{
            label: `The other version, saved ${momentText(other.savedAt, mine.zone)}`,
            incident: other.incident,
          }}
        />
      </div>
      <div className={classes.choices}>
        <Button variant="subtle" color="gray" onClick={onDecideLater}>
          Decide later
        </Button>
        <Button variant="default" onClick={onTakeOther}>
          Take the other
        </Button>
        <Button data-autofocus onClick={onKeepMine}>
          Keep mine
        </Button>
      </div>
    </Modal>
  )
}

function momentText(at: Instant, zone: Zone): string {
  const { date, time } = wallClock(at, zone)
  return `${dateText(date)}, ${time} ${zone}`
}
