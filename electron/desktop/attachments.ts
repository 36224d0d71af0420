import { join } from 'node:path'
import { app, type BrowserWindow, dialog, shell } from 'electron'
import { canBeOpened, cleanName, extensionOf } from '../../domain/attachment'
import type { AttachmentRequests, AttachOutcome } from '../../domain/desktop/attachment-requests'
import type { Instant } from '../../domain/time'
import type { Added } from '../archive/attachments/attachments'
import type { OpenedCopies } from '../opened-copies'
import type { ThreadArchive } from '../work/archive-worker'

type Surroundings = {
  readonly current: () => Promise<ThreadArchive>
  readonly now: () => Instant
  readonly copies: OpenedCopies
  readonly window: BrowserWindow
}

/** What the window asks about attachments, with the system's dialogs, clipboard and programs. */
export function attachmentRequests({ current, now, copies, window }: Surroundings): AttachmentRequests {
  const attach = async (paths: readonly string[]): Promise<AttachOutcome> => {
    const { attachments } = await current()
    const added: Added[] = []
    // One by one: each may fill a good part of the memory.
    for (const path of paths) added.push(await attachments.addFile(path))
    return outcomeOf(added, now())
  }
  return {
    attachChosen: async () => {
      const chosen = await dialog.showOpenDialog(window, {
        title: 'Attach files',
        buttonLabel: 'Attach',
        properties: ['openFile', 'multiSelections'],
      })
      return chosen.canceled ? { kind: 'nothing' } : attach(chosen.filePaths)
    },
    attachDropped: async (...paths) => (paths.length === 0 ? { kind: 'nothing' } : attach(paths)),
    attachPicture: async (png) => {
      const at = now()
      const name = `Pasted ${at.slice(0, 10)} ${at.slice(11, 19).replaceAll(':', '-')}.png`
      return outcomeOf([await (await current()).attachments.addBytes(name, png)], at)
    },
    checkAttachments: async (sha256s) => (await current()).attachments.check(sha256s),
    openAttachment: async (attachment) => {
      const name = cleanName(attachment.name)
      if (!canBeOpened(name)) {
        return { kind: 'failed', reason: `${name} could run something, so it is never opened. Save a copy.` }
      }
      const copy = await copies.make(name, async (path) =>
        (await current()).attachments.copyTo(path, attachment),
      )
      if (copy.kind === 'failed') return copy
      const trouble = await shell.openPath(copy.path)
      return trouble === ''
        ? { kind: 'opened' }
        : { kind: 'failed', reason: `No program on this computer opened ${name}. Save a copy instead.` }
    },
    copyAttachment: async (attachment) => {
      const name = cleanName(attachment.name)
      const extension = extensionOf(name)
      const chosen = await dialog.showSaveDialog(window, {
        title: 'Save a copy',
        defaultPath: join(app.getPath('documents'), name),
        ...(extension === ''
          ? {}
          : { filters: [{ name: extension.toUpperCase(), extensions: [extension] }] }),
      })
      if (chosen.canceled || !chosen.filePath) return { kind: 'cancelled' }
      const written = await (await current()).attachments.copyTo(chosen.filePath, attachment)
      return written.kind === 'written' ? { kind: 'copied', path: chosen.filePath } : written
    },
  }
}

function outcomeOf(added: readonly Added[], at: Instant): AttachOutcome {
  return {
    kind: 'attached',
    at,
    files: added.flatMap((one) => (one.kind === 'added' ? [one.file] : [])),
    refused: added.flatMap((one) => {
      if (one.kind === 'added') return []
      // A failure says by itself which file it is about.
      return one.kind === 'refused'
        ? [{ file: one.name, message: `${one.name} ${one.reason}` }]
        : [{ file: '', message: one.reason }]
    }),
  }
}
