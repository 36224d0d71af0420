import { basename, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { cleanName } from '../../domain/attachment'
import type { TeamRequests } from '../../domain/desktop/team-requests'
import { writeTemplate } from '../../domain/template-file'
import { writeWhole } from '../export/write-file'
import { importTemplateFile } from '../import/template-file'
import type { ThreadArchive } from '../work/archive-worker'

const filters = [{ name: 'Template', extensions: ['json'] }]

/** What the team has agreed on, and templates as files. */
export function teamDesktop(current: () => Promise<ThreadArchive>, window: BrowserWindow): TeamRequests {
  return {
    teamSettings: async () => (await current()).team(),
    changeTeam: async (change) => (await current()).changeTeam(change),
    saveTemplateFile: async (template) => {
      const chosen = await dialog.showSaveDialog(window, {
        title: 'Save template as a file',
        defaultPath: join(
          app.getPath('documents'),
          cleanName(`${template.label.replace(/[\\/]/g, '-')} template.json`),
        ),
        filters,
      })
      if (chosen.canceled || !chosen.filePath) return { kind: 'cancelled' }
      const text = `${JSON.stringify(writeTemplate(template), null, 2)}\n`
      const written = await writeWhole(chosen.filePath, new TextEncoder().encode(text))
      return written.kind === 'written' ? { kind: 'saved', fileName: basename(chosen.filePath) } : written
    },
    readTemplateFile: async () => {
      const chosen = await dialog.showOpenDialog(window, {
        title: 'Open a template file',
        filters,
        properties: ['openFile'],
      })
      const [path] = chosen.filePaths
      if (chosen.canceled || path === undefined) return { kind: 'cancelled' }
      const read = await importTemplateFile(path)
      return read.kind === 'read' ? read : { kind: 'failed', reason: `${basename(path)}: ${read.reason}` }
    },
  }
}
