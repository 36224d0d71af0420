import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'

/** A PDF that can be shown. */
export type PdfFile = PDFDocumentProxy
export type PdfPage = PDFPageProxy

let worker: Worker | undefined

/** Loaded when the first preview is: nobody who only writes waits for it. */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  worker ??= new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' })
  GlobalWorkerOptions.workerPort = worker
  // Everything is in the file: no fonts or tables are asked for elsewhere.
  return getDocument({ data: bytes, useWorkerFetch: false, useWasm: false }).promise
}
