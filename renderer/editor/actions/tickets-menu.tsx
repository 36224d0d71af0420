import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconCopy, IconDownload } from '@tabler/icons-react'
import type { Incident } from '../../../domain/incident'
import { templateOf } from '../../../domain/templates'
import { type TicketFormat, ticketFiles, ticketFormats } from '../../../domain/tickets/formats'
import { ticketsOf } from '../../../domain/tickets/ticket'
import { MenuOnDemand } from '../../parts/menu-on-demand'

type Props = {
  readonly incident: Incident
  readonly onCopy: (format: TicketFormat) => void
  readonly onSave: (format: TicketFormat) => void
}

/** The actions for where they are tracked, copied or as a file; what the team uses comes first. */
export function TicketsMenu({ incident, onCopy, onSave }: Props) {
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
            {isAllDone ? <Menu.Label>No open action is without a ticket</Menu.Label> : null}
            {ticketFormats(templateOf(incident).tracking).map((format) => (
              <FormatItems
                key={format}
                format={format}
                isOff={isAllDone && format !== 'checklist'}
                onCopy={() => onCopy(format)}
                onSave={() => onSave(format)}
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
