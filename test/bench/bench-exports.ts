import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeExchange } from '../../domain/exchange/write-exchange'
import { blockedByExport } from './blocked-by-export'
import { longTimeline } from './made-up-incidents'
import type { Bar, Measurement } from './measurement'
import {
  chromiumPrints,
  debriefExports,
  libreOfficeConverts,
  makeChromiumPrinter,
  pandocConverts,
  type Took,
} from './other-printers'
import type { App } from './started-apps'

/**
 * One incident as a tagged PDF and as a Word document, beside what other programs need to make them from what we
 * write of it: at about 10 pages, 100 pages and 10,000 events. Each program is timed as a whole, from its start.
 */
export async function benchExports(): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'debrief-bench-'))
  try {
    const printer = await makeChromiumPrinter(folder)
    const few = await times(60, 3, folder, printer)
    const many = await times(1_000, 3, folder, printer)
    const most = await times(10_000, 2, folder, printer)
    return [
      ...measured('about 10 pages', few, {}),
      ...measured('1,000 events', many, { pdf: 0.5, docx: 1 }),
      ...measured('10,000 events', most, {}),
      {
        name: 'PDF of 10,000 events',
        unit: 'ms',
        ours: fastest(most.pdf) ?? Number.NaN,
        reference: { name: 'of 1,000', value: fastest(many.pdf) ?? Number.NaN },
        bar: { kind: 'multiple', most: 7 },
      },
      {
        name: 'most memory while making the PDF of 10,000 events',
        unit: 'MB',
        ours: Math.max(...most.pdf.map(({ memory }) => memory)),
        reference: { name: 'of 1,000', value: Math.max(...many.pdf.map(({ memory }) => memory)) },
      },
      ...(await blockedByExport(1_000, join(folder, 'app'))),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
}

type Times = Readonly<Record<'pdf' | 'docx' | 'libreOffice' | 'chromium' | 'pandoc', readonly Took[]>>

/** After how many seconds others are stopped: 10,000 events have taken them ten minutes, or ten gigabytes. */
const longest = 60

/** Each in turn, so that a slow spell of the machine meets all, after one round that does not count. */
async function times(events: number, rounds: number, folder: string, printer: App): Promise<Times> {
  const file = (name: string) => join(folder, `${events} events${name}`)
  await writeFile(file('.json'), JSON.stringify(writeExchange(longTimeline(events))))
  await debriefExports(file('.json'), '--docx', file('.docx'), '--html', file('.html'), '--md', file('.md'))
  const runs: Readonly<Record<keyof Times, () => Promise<Took>>> = {
    pdf: () => debriefExports(file('.json'), '--pdf', file('.pdf')),
    libreOffice: () => libreOfficeConverts(file('.docx'), folder, longest),
    chromium: () => chromiumPrints(file('.html'), file(' printed.pdf'), printer, longest),
    docx: () => debriefExports(file('.json'), '--docx', file('.docx')),
    pandoc: () => pandocConverts(file('.md'), file(' by pandoc.docx')),
  }
  const took = { pdf: [], libreOffice: [], chromium: [], docx: [], pandoc: [] } as Record<keyof Times, Took[]>
  const names = Object.keys(runs) as (keyof Times)[]
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      if (isStopped(took[name])) continue
      const one = await runs[name]()
      if (round > 0 || isStopped([one])) took[name].push(one)
    }
  }
  return took
}

/** What was stopped once is not tried again. */
function isStopped(runs: readonly Took[]): boolean {
  return runs.some(({ time }) => time === undefined)
}

/** Of several runs, the one that was disturbed least; nothing where one was stopped. */
function fastest(runs: readonly Took[]): number | undefined {
  return isStopped(runs) ? undefined : Math.min(...runs.flatMap(({ time }) => time ?? []))
}

function measured(
  what: string,
  times: Times,
  bars: { readonly pdf?: number; readonly docx?: number },
): Measurement[] {
  return [
    beside(`tagged PDF, ${what}`, times.pdf, 'LibreOffice converting our DOCX', times.libreOffice, bars.pdf),
    beside(`tagged PDF, ${what}`, times.pdf, 'Chromium printing our HTML', times.chromium),
    beside(`DOCX, ${what}`, times.docx, 'pandoc converting our Markdown', times.pandoc, bars.docx),
  ]
}

function beside(
  name: string,
  ours: readonly Took[],
  reference: string,
  theirs: readonly Took[],
  most?: number,
): Measurement {
  const value = fastest(theirs)
  const bar: Bar | undefined = most === undefined ? undefined : { kind: 'multiple', most }
  return {
    name,
    unit: 'ms',
    ours: fastest(ours) ?? Number.NaN,
    ...(value === undefined
      ? { note: `${reference} was stopped after ${longest} s` }
      : {
          reference: { name: reference, value },
          note: `at work ${seconds(ours)} against ${seconds(theirs)}`,
        }),
    bar,
  }
}

/** What is told of a run where other programs have the processors too. */
function seconds(runs: readonly Took[]): string {
  return `${(Math.min(...runs.map(({ work }) => work)) / 1000).toFixed(1)} s`
}
