import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Rendered } from '../../electron/export/printer'
import { tempFolder } from './temp-folder'

/** A PDF as other programs see it. */
export function readPdf({ bytes }: Pick<Rendered, 'bytes'>) {
  const path = join(tempFolder(), 'document.pdf')
  writeFileSync(path, bytes)
  const run = (command: string, ...args: readonly string[]) =>
    execFileSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 28 })
  return {
    path,
    /** The words of all pages, or of one, in reading order; `blank` keeps where they stand. */
    text: (page?: number) =>
      run(
        'pdftotext',
        '-enc',
        'UTF-8',
        '-raw',
        ...(page ? ['-f', `${page}`, '-l', `${page}`] : []),
        path,
        '-',
      ),
    info: () => run('pdfinfo', path),
    pageCount: () => Number(/^Pages:\s+(\d+)$/m.exec(run('pdfinfo', path))?.[1]),
    fonts: () =>
      run('pdffonts', path)
        .split('\n')
        .slice(2)
        .filter((line) => line !== ''),
    /** Throws, with what is wrong, when the file is not built as PDF asks. */
    check: () => run('qpdf', '--check', path),
    metadata: () => run('pdfinfo', '-meta', path),
    /** Titles and pages of the bookmarks, by level. */
    bookmarks: (): Bookmark[] => JSON.parse(run('qpdf', '--json', '--json-key=outlines', path)).outlines,
    /** Where links lead. */
    links: () =>
      [...run('qpdf', '--qdf', '--object-streams=disable', path, '-').matchAll(/\/URI \((.*?)\)/g)].map(
        ([, uri]) => uri,
      ),
  }
}

export type Bookmark = {
  readonly title: string
  /** From 1. */
  readonly destpageposfrom1: number
  readonly kids: readonly Bookmark[]
}
