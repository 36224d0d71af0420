import type { Report } from '../../domain/report/report'
import { pageLine, plain } from '../../domain/report/words'
import { identityNames, identityNamespace, identityOf } from './identity'
import { markdownOf, oneLine } from './markdown/blocks'
import { headingsOf } from './markdown/headings'
import { paragraphOf } from './markdown/inlines'
import type { Rendered } from './printer'
import { safeReport } from './safe-text'
import { documentTitle, severityLabel, titleFacts } from './wording'

/** A report as Markdown in GitHub's dialect. What was typed is read as text; pictures are told in words. */
export function renderMarkdown(report: Report): Rendered {
  const safe = safeReport(report)
  const { house, title, subtitle, watermark, blocks } = safe
  const headings = headingsOf(title, blocks)
  const line = (text: string) => paragraphOf(plain(text), headings.targets)
  const parts = [
    frontMatter(report),
    `# ${oneLine(title)}`,
    ...(watermark === undefined ? [] : [`**${oneLine(watermark)}**`]),
    line([...(house.company === '' ? [] : [house.company]), subtitle, severityLabel(safe)].join('  ·  ')),
    titleFacts(safe)
      .map(({ label, value }) => `- ${oneLine(label)}: ${oneLine(value)}`)
      .join('\n'),
    markdownOf(blocks, headings),
    '---',
    ...(house.notice === '' ? [] : [line(house.notice)]),
    line(pageLine(safe)),
  ]
  return { bytes: new TextEncoder().encode(`${parts.join('\n\n')}\n`), notes: [] }
}

/** YAML that programs read: a string in JSON is one in YAML, too. */
function frontMatter(report: Report): string {
  const identity = identityOf(report)
  return [
    '---',
    `title: ${JSON.stringify(documentTitle(safeReport(report)))}`,
    `${identityNamespace.prefix}:`,
    ...identityNames.map((name) => `  ${name}: ${JSON.stringify(identity[name])}`),
    '---',
  ].join('\n')
}
