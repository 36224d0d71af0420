import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { PrintedEdition } from '../../../../domain/edition'
import { readExchange } from '../../../../domain/exchange/read-exchange'
import { usualChoices } from '../../../../domain/export-choices'
import { Paper, usualHouse } from '../../../../domain/house'
import { describe } from '../../../../domain/report/describe'
import { renderDocx } from '../../../../electron/export/docx'
import { readDocx } from '../../../support/docx'
import { theFonts } from '../../../support/fonts'

const fonts = theFonts()
const record = { sha256: 'a'.repeat(64), savedAt: '2026-10-16T09:00:00Z' }
const cases = [
  ...PrintedEdition.options.flatMap((edition) =>
    Paper.options.map((paper) => ['INC-2026-107', edition, paper] as const),
  ),
  ...PrintedEdition.options.map((edition) => ['INC-2026-042', edition, 'A4'] as const),
]

test.each(cases)('%s for %s on %s opens without repair', async (id, edition, paper) => {
  const read = readExchange(JSON.parse(readFileSync(`assets/samples/${id}.json`, 'utf8')), record.savedAt, '')
  if (read.kind === 'failed') throw new Error(read.reason)
  const stamp = { prefix: 'ACME-', first: 42, digits: 6 }
  const house = { ...usualHouse, paper, company: 'Meridian', notice: 'Privileged' }
  const report = describe(read.incident, { ...usualChoices(edition), stamp }, record, house)
  const docx = readDocx(await renderDocx(report, fonts))
  expect(docx.faults()).toEqual([])

  const types = docx.part('[Content_Types].xml')
  const typed = (name: string) =>
    types.includes(`PartName="/${name}"`) || types.includes(`Extension="${name.split('.').at(-1)}"`)
  expect(docx.names().filter((name) => name !== '[Content_Types].xml' && !typed(name))).toEqual([])

  for (const name of docx.names().filter((one) => one.endsWith('.rels'))) {
    const links = [...docx.part(name).matchAll(/<Relationship [^>]*>/g)].map(([link]) => link)
    const ids = links.map((link) => /Id="([^"]+)"/.exec(link)?.[1] ?? '')
    expect(new Set(ids).size, name).toBe(ids.length)
    const source = name.replace('_rels/', '').replace(/\.rels$/, '')
    const targets = links
      .filter((link) => !link.includes('TargetMode="External"'))
      .map((link) => posix.join(posix.dirname(source), /Target="([^"]+)"/.exec(link)?.[1] ?? ''))
      .map((target) => target.replace(/^\//, ''))
    expect(
      targets.filter((target) => !docx.names().includes(target)),
      name,
    ).toEqual([])
    if (source === '') continue
    const used = [...docx.part(source).matchAll(/ r:(?:id|embed|link)="([^"]+)"/g)].map(([, id]) => id ?? '')
    expect(
      used.filter((id) => !ids.includes(id)),
      source,
    ).toEqual([])
  }

  const body = docx.part('word/document.xml')
  for (const pattern of [
    /<w:bookmarkStart [^>]*w:id="(\d+)"/g,
    /<w:bookmarkStart [^>]*w:name="([^"]+)"/g,
    /<wp:docPr [^>]*id="(\d+)"/g,
  ]) {
    const ids = [...body.matchAll(pattern)].map(([, id]) => id)
    expect(new Set(ids).size, String(pattern)).toBe(ids.length)
  }
  const idsOf = (name: string, xml: string) =>
    [...xml.matchAll(new RegExp(`<w:${name} [^>]*w:id="(\\d+)"`, 'g'))].map(([, one]) => one)
  const comments = docx.names().includes('word/comments.xml')
    ? idsOf('comment', docx.part('word/comments.xml'))
    : []
  expect(new Set(comments).size).toBe(comments.length)
  for (const name of ['commentRangeStart', 'commentRangeEnd', 'commentReference'])
    expect(idsOf(name, body), name).toEqual(comments)
  const anchors = [...body.matchAll(/w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor)
  expect(anchors.filter((anchor) => !body.includes(`w:name="${anchor}"`))).toEqual([])
  for (const [picture] of body.matchAll(/<wp:docPr [^>]*>/g)) expect(picture).toMatch(/descr="[^"]+"/)
})
