import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { parseSync } from 'vite'
import { EditionName } from '../../domain/edition'
import { docxText, pdfText } from '../support/documents'
import { test } from '../support/launch'

/** Ways of asking for a person to blame, or of printing one. */
const asksWho = [
  /\bwho\s+(has\s+|had\s+)?(caused|broke|did\s+(it|this|that)|introduced|failed|erred|forgot|is\s+(to\s+blame|responsible|at\s+fault))\b/i,
  /\bcaused\s+by\s+whom\b/i,
  /\b(person|people|individual|engineer|employee|party)\s+(responsible|to\s+blame|at\s+fault)\b/i,
  /\bresponsible\s+(person|individual|engineer|employee|party)\b/i,
  /\bwhose\s+(fault|mistake|error)\b/i,
  /\bname\s+of\s+the\s+(culprit|offender|person)\b/i,
  /\b(culprit|offender|perpetrator)\s*[:?]/i,
]

const builds = ['out/window/assets', 'out/desktop']

test('no words of the built app ask who caused an incident', () => {
  const words = builds.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(js|cjs)$/.test(name))
      .flatMap((name) => wordsOf(join(folder, name))),
  )
  // The words that people see are among them.
  expect(words).toContain('Executive summary')
  expect(words.filter(isAsking)).toEqual([])
})

test('no export of a sample says who caused it, in no edition', async ({ folder }) => {
  for (const name of readdirSync('assets/samples')) {
    for (const edition of EditionName.options) {
      const to = (extension: string) => join(folder, `${name} ${edition}.${extension}`)
      const outputs = ['pdf', 'docx', 'json'].flatMap((extension) => [`--${extension}`, to(extension)])
      const what = ['export', join('assets/samples', name), '--edition', edition, '--tickets', to('md')]
      execFileSync(process.execPath, ['out/desktop/cli.cjs', ...what, ...outputs])
      const texts = [
        await pdfText(to('pdf')),
        await docxText(to('docx')),
        readFileSync(to('json'), 'utf8'),
        ...(existsSync(to('md')) ? [readFileSync(to('md'), 'utf8')] : []),
      ]
      for (const text of texts) expect(asksWho.filter((asking) => asking.test(text))).toEqual([])
    }
  }
})

function isAsking(words: string): boolean {
  return asksWho.some((asking) => asking.test(words))
}

/** All texts that a program holds as such: what it shows or prints, not what it looks for in the words of others. */
function wordsOf(path: string): string[] {
  const { program } = parseSync(path, readFileSync(path, 'utf8'))
  const found: string[] = []
  collect(program, found)
  return found
}

function collect(node: unknown, into: string[]): void {
  if (Array.isArray(node)) for (const part of node) collect(part, into)
  else if (typeof node === 'object' && node !== null) {
    const { type, value } = node as { type?: unknown; value?: unknown }
    if (type === 'Literal' && typeof value === 'string') into.push(value)
    else if (type === 'TemplateElement') into.push((value as { cooked?: string }).cooked ?? '')
    else for (const part of Object.values(node)) collect(part, into)
  }
}
