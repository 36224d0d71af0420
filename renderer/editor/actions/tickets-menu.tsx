import { Button, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconChevronDown, IconCopy, IconDownload } from '@tabler/icons-react'
import { useContext } from 'react'
import type { Incident } from '../../../domain/incident'
import { templateOf } from '../../../domain/templates'
import { type TicketFormat, ticketFiles, ticketFormats } from '../../../domain/tickets/formats'
import { ticketsOf } from '../../../domain/tickets/ticket'
import { copyText } from '../../parts/copy-text'
import { MenuOnDemand } from '../../parts/menu-on-demand'
import { tellFailure } from '../../parts/tell-failure'
import { SaveTickets } from './save-tickets'

/** The actions for where they are tracked, copied or as a file; what the team uses comes first. */
export function TicketsMenu({ incident }: { readonly incident: Incident }) {
  const save = useContext(SaveTickets)
  const copy = (format: TicketFormat) => {
    const { label, write } = ticketFiles[format]
    if (copyText(write(incident))) {
      notifications.show({ title: 'Copied', message: label, color: 'teal' })
    } else tellFailure('Copy', 'The clipboard did not take it. Save it as a file instead.')
  }
  return (
    <MenuOnDemand
      button={
        <Button variant="default" size="compact-sm" rightSection={<IconChevronDown size={14} />}>
          Export tickets
        </Button>
      }
    >
      {() => {
        const isAllDone = ticketsOf(incident).length === 0
        return (
          <>
            {isAllDone ? (
              <Menu.Label>Every action that is planned has its ticket, or none is written</Menu.Label>
            ) : null}
            {ticketFormats(templateOf(incident).tracking).map((format) => (
              <FormatItems
                key={format}
                format={format}
                isOff={isAllDone && format !== 'checklist'}
                onCopy={() => copy(format)}
                onSave={() => save?.(format)}
              />
            ))}
          </>
        )
      }}
    </MenuOnDemand>
  )
}

type ItemsProps = {
  readonly format: TicketFormat
  /** There is nothing to make a ticket of. */
  readonly isOff: boolean
  readonly onCopy: () => void
  readonly onSave: () => void
}

function FormatItems({ format, isOff, onCopy, onSave }: ItemsProps) {
  const { label, use } = ticketFiles[format]
  return (
    <>
      <Menu.Label>
        {label}: {use}
      </Menu.Label>
      <Menu.Item leftSection={<IconCopy size={15} />} disabled={isOff} onClick={onCopy}>
        Copy {label}
      </Menu.Item>
      <Menu.Item leftSection={<IconDownload size={15} />} disabled={isOff} onClick={onSave}>
        Save {label}…
      </Menu.Item>
    </>
  )
}
