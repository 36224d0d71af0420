// Makes documents of real post-mortems, in all editions and formats, and looks at them with other programs' eyes.
// The post-mortems are not ours to ship, so this is run by hand, after `npm run build`:
//
//   npx esbuild test/corpus/exports.ts --bundle --platform=node --format=esm --packages=external \
//     --outfile=out/corpus/exports.mjs && node out/corpus/exports.mjs PATH/incidents.jsonl FOLDER [--take 5] [--letter]
//
// Takes qpdf, pdffonts, pdftotext and LibreOffice. The file has one JSON object a line: `id`, `title`, `summary`,
// `timeline` with `iso` and `text`, and `action_items`.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { blankAction } from '../../domain/action'
import type { ReportFormat } from '../../domain/desktop/export-requests'
import { PrintedEdition } from '../../domain/edition'
import { readExchange } from '../../domain/exchange/read-exchange'
import { type ExportChoices, usualChoices } from '../../domain/export-choices'
import { usualHouse } from '../../domain/house'
import { Incident } from '../../domain/incident'
import { describe } from '../../domain/report/describe'
import { sha256OfData } from '../../electron/archive/sha256'
import { documentName } from '../../electron/export/document-name'
import { exportReport } from '../../electron/export/export-report'
import { readDocx } from '../support/docx'
import { lostWords } from '../support/found-back'
import { readHtml } from '../support/html'
import { readMarkdown } from '../support/markdown'

type PostMortem = {
  readonly id: string
  readonly title: string
  readonly summary?: string
  readonly timeline?: readonly { readonly iso: string | null; readonly text: string }[]
  readonly action_items?: readonly string[]
  readonly went_well?: readonly string[]
}

const { values, positionals } = parseArgs({
  options: { take: { type: 'string', default: '5' }, letter: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const [path, folder] = positionals
if (path === undefined || folder === undefined)
  throw new Error('Say where incidents.jsonl is, and where to write.')
mkdirSync(folder, { recursive: true })

const savedAt = '2026-11-01T09:00:00Z'
const house = { ...usualHouse, company: 'Example Ltd', paper: values.letter ? 'Letter' : 'A4' } as const
const formats = ['pdf', 'docx', 'html', 'md', 'json'] as const

const postMortems = readFileSync(path, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as PostMortem)
  .filter(({ timeline = [], action_items = [] }) => timeline.length >= 5 && action_items.length >= 2)
// From all over the file, which is sorted by where they come from.
const every = Math.max(1, Math.floor(postMortems.length / Number(values.take)))
const taken = postMortems.filter((_, index) => index % every === 0).slice(0, Number(values.take))

type Row = { readonly file: string; readonly faults: string[] }
const rows: Row[] = []
for (const [index, postMortem] of taken.entries()) {
  const incident = incidentOf(postMortem, `INC-2026-${String(index + 1).padStart(3, '0')}`)
  for (const edition of PrintedEdition.options) {
    for (const format of formats) rows.push(await exported(incident, usualChoices(edition), format))
  }
}
rows.push(...openedByLibreOffice())

for (const { file, faults } of rows)
  console.log(`${faults.length === 0 ? 'good' : 'BAD '}\t${file}\t${faults.join('; ')}`)
const bad = rows.filter(({ faults }) => faults.length > 0).length
console.log(`${rows.length} looked at, ${bad} with faults`)
process.exitCode = bad === 0 ? 0 : 1

/** As if somebody had imported its timeline and typed the rest. */
function incidentOf(
  { title, summary = '', timeline = [], action_items = [], went_well = [] }: PostMortem,
  id: string,
): Incident {
  const document = {
    incident_id: id,
    severity: 'High',
    services_affected: [],
    metrics: {},
    timeline: timeline.flatMap(({ iso, text }) =>
      iso === null ? [] : [{ timestamp: instantOf(iso), event: text }],
    ),
    root_cause_category: '',
  }
  const read = readExchange(document, savedAt, `${id}.json`)
  if (read.kind === 'failed') throw new Error(`${id}: ${read.reason}`)
  const actions = action_items.map((text, index) => ({
    ...blankAction(`a${index}`, 'P1', savedAt),
    text,
    ...(index === 0 ? { missingFeature: text } : {}),
  }))
  const wentWell = went_well.map((text, index) => ({ id: `w${index}`, text }))
  return Incident.parse({
    ...read.incident,
    title,
    summary,
    actions,
    analysis: { ...read.incident.analysis, wentWell },
  })
}

function instantOf(iso: string): string {
  return `${iso.length === 10 ? `${iso}T00:00` : iso.slice(0, 16)}:00Z`
}

async function exported(
  incident: Incident,
  choices: ExportChoices,
  format: (typeof formats)[number],
): Promise<Row> {
  const file = documentName(incident.id, choices.edition, format as ReportFormat)
  const record = { sha256: sha256OfData(incident), savedAt }
  const order = {
    incident,
    choices,
    record,
    house,
    format,
    path: join(folder ?? '', file),
    fontsFolder: 'out/desktop/fonts',
  }
  const end = await exportReport(order, () => {})
  if (end.kind === 'failed') return { file, faults: [end.reason] }
  const bytes = readFileSync(order.path)
  const report = describe(incident, choices, record, house)
  const lost = (text: string) => {
    const words = lostWords(report, text)
    return words.length === 0 ? [] : [`not found back: ${words.slice(0, 12).join(' ')}`]
  }
  switch (format) {
    case 'pdf':
      return {
        file,
        faults: [
          ...pdfFaults(order.path),
          ...lost(run('pdftotext', '-enc', 'UTF-8', '-raw', order.path, '-')),
        ],
      }
    case 'docx': {
      const docx = readDocx({ bytes })
      return { file, faults: [...docx.faults(), ...lost(docx.text('word/document.xml'))] }
    }
    case 'html':
      return { file, faults: lost(readHtml({ bytes }).text()) }
    case 'md':
      return { file, faults: lost(readMarkdown({ bytes })) }
    case 'json': {
      const again = readExchange(JSON.parse(bytes.toString('utf8')), savedAt, `${incident.id}.json`)
      // Customers are not handed what their edition leaves out.
      const isSame =
        again.kind === 'read' &&
        (choices.edition === 'customer' || sha256OfData(again.incident) === record.sha256)
      return { file, faults: isSame ? [] : ['reads back as another record'] }
    }
  }
}

function pdfFaults(path: string): string[] {
  const fonts = run('pdffonts', path)
    .split('\n')
    .slice(2)
    .filter((line) => line !== '')
  // Columns from the right: object, generation, unicode, subset, embedded.
  const loose = fonts.filter((line) => line.trim().split(/\s+/).at(-5) !== 'yes')
  return [...checked(() => run('qpdf', '--check', path)), ...loose.map((line) => `not embedded: ${line}`)]
}

/** All at once: starting it takes longer than most documents. */
function openedByLibreOffice(): Row[] {
  const documents = readdirSync(folder ?? '').filter((name) => name.endsWith('.docx'))
  const into = join(folder ?? '', 'opened')
  const profile = `-env:UserInstallation=file://${join(process.cwd(), 'out/corpus/libreoffice')}`
  const paths = documents.map((name) => join(folder ?? '', name))
  const faults = checked(() =>
    run('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', into, ...paths),
  )
  const made = new Set(readdirSync(into))
  return documents.map((name) => ({
    file: `${name} in LibreOffice`,
    faults: made.has(name.replace(/docx$/, 'pdf')) ? [] : ['did not open', ...faults],
  }))
}

function checked(look: () => string): string[] {
  try {
    look()
    return []
  } catch (error) {
    return [error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)]
  }
}

function run(command: string, ...args: readonly string[]): string {
  return execFileSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}
