import { Popover, UnstyledButton } from '@mantine/core'
import type { ActionScore, ScorePart } from '../../../domain/action-score'
import classes from './actions.module.css'

/** How well the action can be checked off, as a number that opens to its parts. */
export function ScoreBadge({ score: { total, parts } }: { readonly score: ActionScore }) {
  const given = parts.filter(({ toRaise }) => toRaise === '')
  const open = parts.filter(({ toRaise }) => toRaise !== '')
  return (
    <Popover position="bottom-end" width={340} shadow="md" radius="md" trapFocus withinPortal={false}>
      <Popover.Target>
        <UnstyledButton
          className={classes.score ?? ''}
          data-level={total >= 80 ? 'good' : total >= 50 ? 'fair' : 'poor'}
          aria-label={`Score ${total} of 100`}
        >
          {total}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label="Parts of the score">
        <p className={classes.scoreTitle}>
          {total} of 100{open.length === 0 ? '. Nothing is missing.' : '. What would raise it:'}
        </p>
        <ul className={classes.parts}>
          {open.map((part) => (
            <Part key={part.label} part={part} />
          ))}
          {given.map((part) => (
            <Part key={part.label} part={part} />
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}

function Part({ part: { label, points, most, toRaise } }: { readonly part: ScorePart }) {
  return (
    <li className={classes.part} data-given={toRaise === ''}>
      <span>{label}</span>
      <span className="tabular">{most === 0 ? `−${-points}` : `${points} of ${most}`}</span>
      {toRaise === '' ? null : <span className={classes.toRaise}>{toRaise}</span>}
    </li>
  )
}
