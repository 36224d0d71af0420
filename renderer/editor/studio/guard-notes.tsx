import { IconHelpCircle } from '@tabler/icons-react'
import type { Guard } from '../../../domain/studio/guard'
import classes from './studio.module.css'

/** What a reviewer would ask, where it would be asked. */
export function GuardNotes({ guards }: { guards: readonly Guard[] }) {
  if (guards.length === 0) return null
  return (
    <ul className={classes.guards}>
      {guards.map(({ kind, words, ask }) => (
        <li key={kind} className={classes.guard}>
          <IconHelpCircle size={14} aria-hidden />
          <span>
            {words} <span className={classes.ask}>{ask}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
