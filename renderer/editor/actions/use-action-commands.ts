import { notifications } from '@mantine/notifications'
import { useContext, useMemo, useRef } from 'react'
import { Priority } from '../../../domain/action'
import type { Incident } from '../../../domain/incident'
import { TicketFormat, ticketFiles } from '../../../domain/tickets/formats'
import { type AppCommand, useCommands } from '../../parts/command-center'
import { copyText } from '../../parts/copy-text'
import { tellFailure } from '../../parts/tell-failure'
import { SaveTickets } from './save-tickets'

export type ActionCommands = {
  readonly add: (priority: Priority) => void
  readonly copy: (format: TicketFormat) => void
  readonly save: (format: TicketFormat) => void
}

/** What can be done with the actions, also from the palette while they are shown. */
export function useActionCommands(incident: Incident, add: (priority: Priority) => void): ActionCommands {
  const saveTickets = useContext(SaveTickets)
  const latest = useRef({ incident, add, saveTickets })
  latest.current = { incident, add, saveTickets }
  const given = useMemo<ActionCommands>(
    () => ({
      add: (priority) => latest.current.add(priority),
      copy: (format) => {
        const { label, write } = ticketFiles[format]
        if (copyText(write(latest.current.incident))) {
          notifications.show({ title: 'Copied', message: label, color: 'teal' })
        } else tellFailure('Copy', 'The clipboard did not take it. Save it as a file instead.')
      },
      save: (format) => latest.current.saveTickets?.(format),
    }),
    [],
  )
  useCommands(useMemo(() => commandsOf(given), [given]))
  return given
}

function commandsOf({ add, copy, save }: ActionCommands): AppCommand[] {
  const group = 'Action items'
  return [
    ...Priority.options.map((priority) => ({
      name: `add ${priority} action`,
      label: `Add ${priority} action`,
      group,
      run: () => add(priority),
    })),
    ...TicketFormat.options.flatMap((format) => {
      const { label } = ticketFiles[format]
      return [
        { name: `copy ${format}`, label: `Copy ${label}`, group, run: () => copy(format) },
        { name: `save ${format}`, label: `Save ${label}…`, group, run: () => save(format) },
      ]
    }),
  ]
}
