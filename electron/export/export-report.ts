import { svgOf } from '../../domain/chart/chart-svg'
import { incidentChart } from '../../domain/chart/incident-chart'
import { writeExchange } from '../../domain/exchange/write-exchange'
import type { Incident } from '../../domain/incident'
import { never } from '../../domain/never'
import { describe } from '../../domain/report/describe'
import type { Report } from '../../domain/report/report'
import type { ExportEnd, ExportOrder } from '../work/export-messages'
import { chartPng } from './chart/chart-png'
import { renderDocx } from './docx'
import { renderPdf } from './pdf'
import type { Fonts, OnProgress, Rendered } from './printer'
import { writeWhole } from './write-file'

/** Makes a document and writes it. Used by the app's export process and by the command line alike. */
export async function exportReport(order: ExportOrder, onProgress: OnProgress): Promise<ExportEnd> {
  const made = await render(order, atEachPercent(onProgress))
  if ('kind' in made) return made
  const { bytes, notes } = made
  if (order.path === undefined) return { kind: 'done', bytes: bytes.length, notes, document: bytes }
  onProgress(0.97, 'Writing the file')
  const written = await writeWhole(order.path, bytes)
  return written.kind === 'written' ? { kind: 'done', bytes: bytes.length, notes } : written
}

async function render(order: ExportOrder, onProgress: OnProgress): Promise<Rendered | Failed> {
  onProgress(0.02, 'Reading the report')
  switch (order.format) {
    case 'pdf':
      return renderPdf(reportOf(order), { folder: order.fontsFolder }, onProgress)
    case 'docx':
      return renderDocx(reportOf(order), { folder: order.fontsFolder })
    case 'json': {
      const text = `${JSON.stringify(writeExchange(order.incident), null, 2)}\n`
      return { bytes: new TextEncoder().encode(text), notes: [] }
    }
    case 'svg':
    case 'png':
      return drawChart(order.incident, order.format, { folder: order.fontsFolder })
    default:
      return never(order.format)
  }
}

type Failed = Extract<ExportEnd, { kind: 'failed' }>

async function drawChart(
  incident: Incident,
  format: 'svg' | 'png',
  fonts: Fonts,
): Promise<Rendered | Failed> {
  const chart = incidentChart(incident)
  if (!chart)
    return { kind: 'failed', reason: 'There is no chart yet: no event has a time. Nothing was written.' }
  const { drawing, title, alt } = chart
  const bytes =
    format === 'png'
      ? await chartPng(drawing, fonts)
      : new TextEncoder().encode(svgOf(drawing, `${incident.id}: ${title}`, alt))
  return { bytes, notes: [] }
}

function reportOf({ incident, choices, record, house }: ExportOrder): Report {
  return describe(incident, choices, record, house)
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
