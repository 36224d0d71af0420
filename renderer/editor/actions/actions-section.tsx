import { useRef, useState } from 'react'
import { type Action, Priority } from '../../../domain/action'
import { leftActions, missingKind, plannedActions } from '../../../domain/action-coverage'
import { templateOf } from '../../../domain/templates'
import { Answers } from '../../parts/answers'
import { focusNew } from '../../parts/focus-new'
import { AddButton } from '../../parts/list-buttons'
import { Unlocked } from '../../parts/locked'
import type { SectionProps } from '../section-props'
import { ActionForm } from './action-form'
import classes from './actions.module.css'
import { CoverageLine } from './coverage-line'
import { LeftAction } from './left-action'
import { newAction } from './new-action'
import { TicketsMenu } from './tickets-menu'
import { useActionCommands } from './use-action-commands'

const meaning: Record<Priority, string> = {
  P0: 'within 24 hours, so that it cannot happen again',
  P1: 'near-term: monitoring and automation',
  P2: 'long-term: architecture and debt',
}

export function ActionsSection({ incident, change }: SectionProps) {
  const section = useRef<HTMLDivElement>(null)
  const [justLeft, setJustLeft] = useState<string>()
  const add = (action: Action) => change({ kind: 'add', list: 'actions', items: [action] })
  const amend = (id: string, changed: Partial<Action>) => {
    setJustLeft(changed.status === 'not planned' ? id : undefined)
    change({ kind: 'amend', list: 'actions', id, with: changed })
  }
  const handlersOf = ({ id }: Action) => ({
    onAmend: (changed: Partial<Action>) => amend(id, changed),
    onRemove: () => change({ kind: 'remove', list: 'actions', ids: [id] }),
  })
  const addTo = (priority: Priority) =>
    add({ ...newAction(priority, incident.openedAt), kind: missingKind(incident) })
  const { copy, save } = useActionCommands(incident, (priority) => {
    addTo(priority)
    focusNew(() =>
      section.current?.querySelector(`[aria-label="${priority}"] [data-action]:nth-last-child(2)`),
    )
  })
  const planned = plannedActions(incident)
  const isTracked = asksForTickets(incident)
  return (
    <div ref={section} className={classes.actions}>
      <Answers to={['coverage']} isQuiet>
        <div className={classes.top}>
          <CoverageLine incident={incident} />
          <Unlocked>
            <TicketsMenu incident={incident} onCopy={copy} onSave={save} />
          </Unlocked>
        </div>
      </Answers>
      {Priority.options.map((priority) => (
        <section key={priority} aria-label={priority}>
          <h3 className={classes.priority}>
            <span data-priority={priority}>{priority}</span> {meaning[priority]}
          </h3>
          {planned
            .filter((action) => action.priority === priority)
            .map((action) => (
              <ActionForm
                key={action.id}
                action={action}
                factors={incident.analysis.factors}
                decidedAt={incident.openedAt}
                isTracked={isTracked}
                {...handlersOf(action)}
              />
            ))}
          <AddButton
            what={`${priority} action`}
            answers={['one', 'coverage', 'owner', 'done when', 'due', 'ticket']}
            onClick={() => addTo(priority)}
          />
        </section>
      ))}
      <Answers to={[]} isQuiet>
        <section aria-label="Considered, not planned">
          <h3 className={classes.priority}>
            <span>Considered, not planned</span> so that nobody has to think of it anew
          </h3>
          {leftActions(incident).map((action) => (
            <LeftAction
              key={action.id}
              action={action}
              isNew={action.id === justLeft}
              {...handlersOf(action)}
            />
          ))}
          <AddButton
            what="considered action"
            onClick={() => add({ ...newAction('P2', incident.openedAt), status: 'not planned' })}
          />
        </section>
      </Answers>
    </div>
  )
}

function asksForTickets(incident: SectionProps['incident']): boolean {
  const section = templateOf(incident).sections.find(({ id }) => id === 'actions')
  return section !== undefined && !section.leaves.includes('ticket')
}
