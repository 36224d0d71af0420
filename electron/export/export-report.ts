import { basename } from 'node:path'
import { svgOf } from '../../domain/chart/chart-svg'
import { incidentChart } from '../../domain/chart/incident-chart'
import { never } from '../../domain/never'
import { describeShown, leakReason, sourceText } from '../../domain/redact/describe-shown'
import { holdsAny, leakInDrawing, leakInRecord } from '../../domain/redact/guard'
import { type Withheld, withheld } from '../../domain/redact/withheld'
import { notesAbout } from '../../domain/report/notes-about'
import type { Report } from '../../domain/report/report'
import { notesOnSecrets } from '../../domain/scan/finding-words'
import { lookThrough, undecided } from '../../domain/scan/scan'
import { sha256OfBytes, sha256OfData } from '../archive/sha256'
import type { ExportEnd, ExportOrder } from '../work/export-messages'
import type { Fonts, OnProgress, Rendered } from './printer'
import { notesOnCodes, safeDrawing, safeText } from './safe-text'
import { writeWhole } from './write-file'

/**
 * Makes a document and writes it. Used by the app's export process and by the command line alike. What the edition does
 * not show is taken out first, so that no format ever sees it.
 */
export async function exportReport(order: ExportOrder, onProgress: OnProgress): Promise<ExportEnd> {
  const { incident, choices, record, house } = order
  const shown = withheld(incident, choices, record, house, sha256OfData)
  if (order.path !== undefined && holdsAny(basename(order.path), shown.sought)) {
    return failed(leakReason('the name of the file'))
  }
  const made = await render(order, shown, atEachPercent(onProgress))
  if ('kind' in made) return made
  const { bytes } = made
  const findings = undecided(lookThrough(shown.incident), incident)
  const done = {
    kind: 'done',
    bytes: bytes.length,
    notes: [...shown.notes, ...made.notes, ...notesOnSecrets(findings)],
    findings: findings.map(({ weight, words }) => ({ weight, words })),
    ...(made.pages === undefined ? {} : { pages: made.pages }),
    sha256: sha256OfBytes(bytes),
    recordSha256: shown.record.sha256,
  } as const
  if (order.path === undefined) return { ...done, document: bytes }
  onProgress(0.97, 'Writing the file')
  const written = await writeWhole(order.path, bytes)
  return written.kind === 'written' ? done : written
}

async function render(
  order: ExportOrder,
  shown: Withheld,
  onProgress: OnProgress,
): Promise<Rendered | Failed> {
  const fonts = { folder: order.fontsFolder }
  onProgress(0.02, 'Reading the report')
  // What a printer stands on takes longer to load than a page to print, so each is loaded when it is wanted.
  switch (order.format) {
    case 'pdf': {
      const { renderPdf } = await import('./pdf')
      return print(order, shown, (report) => renderPdf(report, fonts, onProgress))
    }
    case 'docx': {
      const { renderDocx } = await import('./docx')
      return print(order, shown, (report) => renderDocx(report, fonts))
    }
    case 'html': {
      const { renderHtml } = await import('./html')
      return print(order, shown, renderHtml)
    }
    case 'md': {
      const { renderMarkdown } = await import('./markdown')
      return print(order, shown, renderMarkdown)
    }
    case 'json':
      return writeRecord(shown)
    case 'svg':
    case 'png':
      return drawChart(shown, order.format, fonts)
    default:
      return never(order.format)
  }
}

type Failed = Extract<ExportEnd, { kind: 'failed' }>

function failed(reason: string): Failed {
  return { kind: 'failed', reason }
}

async function print(
  order: ExportOrder,
  shown: Withheld,
  printer: (report: Report) => Rendered | Promise<Rendered>,
): Promise<Rendered | Failed> {
  const { choices } = order
  const described = describeShown(shown, choices)
  if (described.kind === 'failed') return described
  const { report } = described
  const printed = await printer(report)
  const { incident, record, house } = shown
  const notes = [...notesAbout(incident, choices, record, house), ...notesOnCodes(report), ...printed.notes]
  return { ...printed, notes }
}

function writeRecord({ source, sought }: Withheld): Rendered | Failed {
  if (leakInRecord(source, sought)) return failed(leakReason('the record'))
  return { bytes: new TextEncoder().encode(sourceText(source)), notes: [] }
}

async function drawChart(
  { incident, sought }: Withheld,
  format: 'svg' | 'png',
  fonts: Fonts,
): Promise<Rendered | Failed> {
  const chart = incidentChart(incident)
  if (!chart) return failed('There is no chart yet: no event has a time. Nothing was written.')
  const { drawing, title, alt } = chart
  const name = `${incident.id}: ${title}`
  if (leakInDrawing(drawing, [name, alt], sought)) return failed(leakReason('the chart'))
  if (format === 'png') {
    const { chartPng } = await import('./chart/chart-png')
    return chartPng(drawing, fonts)
  }
  const svg = svgOf(safeDrawing(drawing), safeText(name), safeText(alt))
  return { bytes: new TextEncoder().encode(svg), notes: [] }
}

/** Drawing tells of every line; nobody can see more than a hundred steps. */
function atEachPercent(onProgress: OnProgress): OnProgress {
  let told = -1
  return (share, step) => {
    const percent = Math.floor(share * 100)
    if (percent <= told) return
    told = percent
    onProgress(share, step)
  }
}
