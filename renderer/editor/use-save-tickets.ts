import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import type { Desktop } from '../../domain/desktop/desktop'
import type { TicketFormat } from '../../domain/tickets/formats'
import { tellFailure } from '../parts/tell-failure'

/** Saves the actions as a file: the desktop writes them from the incident as saved, and asks where to. */
export function useSaveTickets(desktop: Desktop, id: string, saveNow: () => Promise<boolean>) {
  return useCallback(
    async (format: TicketFormat) => {
      if (!(await saveNow())) return
      const saved = await desktop.saveTickets({ id, format })
      if (saved.kind === 'failed') tellFailure('Save actions', saved.reason)
      if (saved.kind === 'saved')
        notifications.show({ title: 'Actions saved', message: saved.fileName, color: 'teal' })
    },
    [desktop, id, saveNow],
  )
}
