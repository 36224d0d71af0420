import type { Report } from '../../domain/report/report'
import { htmlOf } from './html/blocks'
import { escaped, escapedJson } from './html/escaped'
import { footOf, frontOf } from './html/front'
import { styleFor } from './html/style'
import { identityNames, identityNamespace, identityOf } from './identity'
import type { Rendered } from './printer'
import { safeReport } from './safe-text'
import { documentTitle } from './wording'

/** Nothing is loaded and nothing runs, whatever somebody typed. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/**
 * A report as one HTML file that needs nothing beside it. The incident goes along as a block of data, which browsers
 * do not run.
 */
export function renderHtml(report: Report): Rendered {
  const safe = safeReport(report)
  const identity = identityOf({ ...safe, source: report.source })
  const html = [
    '<!doctype html>',
    `<html lang="${escaped(safe.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    ...identityNames.map(
      (name) =>
        `<meta name="${identityNamespace.prefix}:${name}" content="${escaped(String(identity[name]))}">`,
    ),
    `<title>${escaped(documentTitle(safe))}</title>`,
    `<style>\n${styleFor(safe)}\n</style>`,
    '</head>',
    '<body>',
    ...(safe.watermark === undefined
      ? []
      : [`<div class="watermark" aria-hidden="true">${escaped(safe.watermark)}</div>`]),
    frontOf(safe),
    `<main>\n${htmlOf(safe.blocks)}\n</main>`,
    footOf(safe),
    `<script type="application/json" id="debrief-incident">${escapedJson(report.source)}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
  return { bytes: new TextEncoder().encode(html), notes: [] }
}
