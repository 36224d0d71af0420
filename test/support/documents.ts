import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { readDocx } from './docx'
import { words } from './words'

const run = promisify(execFile)

/** All words of a PDF, one space between them. */
export async function pdfText(path: string): Promise<string> {
  const { stdout } = await run('pdftotext', ['-enc', 'UTF-8', '-raw', path, '-'], { maxBuffer: 2 ** 28 })
  return words(stdout)
}

/** All words of the body of a Word document, one space between them. */
export async function docxText(path: string): Promise<string> {
  return readDocx({ bytes: await readFile(path) }).text('word/document.xml')
}
