import { basename, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { cleanName } from '../../domain/attachment'
import type { TicketRequests } from '../../domain/desktop/ticket-requests'
import { usualChoices } from '../../domain/export-choices'
import { shownIn } from '../../domain/redact/withheld'
import { ticketFiles } from '../../domain/tickets/formats'
import { writeWhole } from '../export/write-file'
import type { ThreadArchive } from '../work/archive-worker'

/** Action items as files for where they are tracked. */
export function ticketDesktop(current: () => Promise<ThreadArchive>, window: BrowserWindow): TicketRequests {
  return {
    saveTickets: async ({ id, format }) => {
      const found = await (await current()).look(id)
      if (found.kind === 'failed') return found
      const { label, extension, write } = ticketFiles[format]
      const name = cleanName(`${id.replace(/[\\/]/g, '-')} ${label}.${extension}`)
      const chosen = await dialog.showSaveDialog(window, {
        title: `Save as ${label}`,
        defaultPath: join(app.getPath('documents'), name),
        filters: [{ name: label, extensions: [extension] }],
      })
      if (chosen.canceled || !chosen.filePath) return { kind: 'cancelled' }
      const { incident } = shownIn(found.incident, usualChoices('engineering'))
      const written = await writeWhole(chosen.filePath, new TextEncoder().encode(write(incident)))
      return written.kind === 'written' ? { kind: 'saved', fileName: basename(chosen.filePath) } : written
    },
  }
}
