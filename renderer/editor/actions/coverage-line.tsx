import { IconAlertTriangle } from '@tabler/icons-react'
import { ActionKind } from '../../../domain/action'
import { coverageOf } from '../../../domain/action-coverage'
import type { Incident } from '../../../domain/incident'
import { sentenceCase } from '../../../domain/sentences'
import classes from './actions.module.css'

/** What the actions do together, and what a reviewer would say of them. */
export function CoverageLine({ incident }: { readonly incident: Incident }) {
  const { counts, gaps } = coverageOf(incident)
  return (
    <div className={classes.coverage}>
      <ul className={classes.counts} aria-label="Actions by kind">
        {ActionKind.options.map((kind) => (
          <li key={kind} data-none={counts[kind] === 0}>
            {sentenceCase(kind)} <b className="tabular">{counts[kind]}</b>
          </li>
        ))}
      </ul>
      {gaps.length === 0 ? null : (
        <ul className={classes.gaps} aria-label="What a reviewer would ask">
          {gaps.map(({ message }) => (
            <li key={message}>
              <IconAlertTriangle size={13} aria-hidden /> {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
