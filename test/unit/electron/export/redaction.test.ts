import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { ReportFormat } from '../../../../domain/desktop/export-requests'
import { PrintedEdition } from '../../../../domain/edition'
import { usualHouse } from '../../../../domain/house'
import type { Incident } from '../../../../domain/incident'
import { shownIn } from '../../../../domain/redact/withheld'
import { sha256OfData } from '../../../../electron/archive/sha256'
import { exportReport } from '../../../../electron/export/export-report'
import { theFonts } from '../../../support/fonts'
import { aFullIncident, anIncident } from '../../../support/incidents'
import { aPlantedIncident, planted } from '../../../support/planted'
import { tempFolder } from '../../../support/temp-folder'

vi.setConfig({ testTimeout: 60_000 })

const fonts = theFonts()

test('the strings are planted in the record, each in a place of its own', () => {
  const record = JSON.stringify(aPlantedIncident())
  for (const { spelled } of planted) {
    const bare = JSON.stringify(spelled).slice(1, -1)
    expect(record.includes(bare) || record.includes(bare.replace('\\n', ''))).toBe(true)
  }
})

test.each([
  ...ReportFormat.options.map((format) => ({ format, edition: 'engineering' as const })),
  ...PrintedEdition.options.map((edition) => ({ format: 'md' as const, edition })),
  { format: 'pdf' as const, edition: 'legal' as const },
])(
  'none of 55 planted strings is found in a $format of the $edition edition',
  async ({ format, edition }) => {
    const path = await exported(aPlantedIncident(), format, edition)
    const texts = everythingIn(path, format).flatMap(squeezed)
    for (const { words } of planted) {
      expect(texts.some((text) => text.includes(letters(words)))).toBe(false)
    }
    expect(texts.some((text) => text.includes('velvet'))).toBe(false)
  },
)

test('a string that is shown is found where the planted ones are looked for', async () => {
  for (const format of ['pdf', 'docx', 'json', 'svg'] as const) {
    const path = await exported(
      anIncident({ title: 'Velvet curtain', redactions: [] }),
      format,
      'engineering',
    )
    const texts = everythingIn(path, format).flatMap(squeezed)
    expect(texts.some((text) => text.includes(format === 'svg' ? 'alertfires' : 'velvet'))).toBe(true)
  }
})

test('whatever words are withheld, and wherever they stand, they are nowhere in what is left', () => {
  const anyWords = fc.string({ unit: 'grapheme', minLength: 5, maxLength: 20 })
  fc.assert(
    fc.property(anyWords, anyWords, (around, middle) => {
      const words = `Zq${middle}xk`
      const text = `${around}${words}${around} ${words.toUpperCase()} ${words.normalize('NFD')}`
      const incident = aFullIncident({
        title: text,
        answers: { [text]: text },
        impact: { ...aFullIncident().impact, metrics: { [text]: [text] } },
        redactions: [
          { id: '1', what: { kind: 'words', words }, reason: 'other', note: text, editions: ['board'] },
        ],
      })
      const shown = shownIn(incident, { edition: 'board', rolesForNames: false })
      const left = JSON.stringify([shown.incident, shown.log, shown.notes])
      expect(left.includes(JSON.stringify(words).slice(1, -1))).toBe(false)
    }),
    { numRuns: 100, seed: 2026 },
  )
})

async function exported(incident: Incident, format: ReportFormat, edition: PrintedEdition): Promise<string> {
  const path = join(tempFolder(), `document.${format}`)
  const end = await exportReport(
    {
      incident,
      choices: { edition, rolesForNames: true },
      record: {
        sha256: sha256OfData(incident),
        savedAt: '2026-03-12T11:00:00Z',
        version: { number: 4, head: 'ab'.repeat(32) },
      },
      house: usualHouse,
      format,
      path,
      fontsFolder: fonts.folder,
    },
    () => {},
  )
  expect(end).toMatchObject({ kind: 'done' })
  return path
}

/** What other programs find in a file: its text, its insides unpacked, its metadata. */
function everythingIn(path: string, format: ReportFormat): string[] {
  const run = (command: string, ...args: readonly string[]) =>
    execFileSync(command, args, { maxBuffer: 2 ** 28 })
  const insides: Buffer[] = [readFileSync(path)]
  if (format === 'pdf') {
    insides.push(
      run('pdftotext', '-enc', 'UTF-8', path, '-'),
      run('pdftotext', '-enc', 'UTF-8', '-raw', path, '-'),
      run('qpdf', '--qdf', '--object-streams=disable', path, '-'),
      run('pdfinfo', path),
      run('pdfinfo', '-meta', path),
    )
  }
  if (format === 'docx') insides.push(run('unzip', '-p', path))
  return insides.flatMap((bytes) => {
    const text = bytes.toString('utf8')
    return [text, ...hexadecimal(text), text.replace(/\\000/g, ''), bytes.toString('utf16le')]
  })
}

/** The texts that a PDF holds as UTF-16BE, such as those of its bookmarks: "<feff005a…>". */
function hexadecimal(text: string): string[] {
  return [...text.matchAll(/<feff([0-9a-f\s]+)>/gi)].map(([, digits = '']) =>
    Buffer.from(digits.replace(/\s/g, ''), 'hex').swap16().toString('utf16le'),
  )
}

/** Letters and digits alone, with and without what stands in tags: a string that is cut, spaced or marked is found too. */
function squeezed(text: string): string[] {
  return [letters(text), letters(text.replace(/<[^>]*>/g, ''))]
}

function letters(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/%([0-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}
