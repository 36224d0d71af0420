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
    /** Each word with where it stands, in points from the upper left corner of its page. */
    placed: () =>
      run('pdftotext', '-enc', 'UTF-8', '-bbox', path, '-')
        .split('<page ')
        .slice(1)
        .flatMap((page, index) =>
          [...page.matchAll(placedWord)].map(([, left, top, right, bottom, word = '']) => ({
            page: index + 1,
            word,
            left: Number(left),
            top: Number(top),
            right: Number(right),
            bottom: Number(bottom),
          })),
        ),
    /** The names of the places that links within the document lead to. */
    leadsTo: () =>
      [
        ...run('qpdf', '--qdf', '--object-streams=disable', path, '-').matchAll(
          /\/D \((.*?)\)\s+\/S \/GoTo/g,
        ),
      ].map(([, name]) => name),
    /** Each named place in the document, with its page. */
    places: () =>
      new Map(
        [...run('pdfinfo', '-dests', path).matchAll(/^\s*(\d+) \[.*\] "(.*)"$/gm)].map(([, page, name]) => [
          name,
          Number(page),
        ]),
      ),
    /** Of the pages, in points. */
    paper: () => /^Page size:\s+(.*)$/m.exec(run('pdfinfo', path))?.[1],
    /** How many pictures are drawn. */
    pictures: () =>
      run('pdfimages', '-list', path)
        .split('\n')
        .filter((line) => / image /.test(line)).length,
    /** Where links lead. */
    links: () =>
      [...run('qpdf', '--qdf', '--object-streams=disable', path, '-').matchAll(/\/URI \((.*?)\)/g)].map(
        ([, uri]) => uri,
      ),
  }
}

const placedWord = /<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/g

export type Bookmark = {
  readonly title: string
  /** From 1. */
  readonly destpageposfrom1: number
  readonly kids: readonly Bookmark[]
}
