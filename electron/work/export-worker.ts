import { exportReport } from '../export/export-report'
import type { ExportMessage, ExportOrder } from './export-messages'

// Runs in a process of its own: layout holds a thread for seconds, and a document too large for the memory ends
// this process and not the app. Ending it is how an export is cancelled; what it had begun to write is not yet there.

const tell = (message: ExportMessage) => process.parentPort.postMessage(message)

process.parentPort.once('message', async ({ data }: { data: ExportOrder }) => {
  try {
    tell(await exportReport(data, (share, step) => tell({ kind: 'working', share, step })))
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    tell({ kind: 'failed', reason: `The document could not be made: ${what}. Nothing was written.` })
  }
})
