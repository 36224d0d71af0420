import { pageWords } from '../../../domain/report/fixed-words'
import type { Report } from '../../../domain/report/report'
import { pageLine } from '../../../domain/report/words'
import { colors, severityColors, toneColors } from '../look'
import { cssString } from './escaped'

/** How the document looks: on a screen, light and dark, and on paper. */
export function styleFor(report: Report): string {
  const { house } = report
  return [
    `:root{color-scheme:light dark;--accent:${house.accent};--heading:${house.accent};--ink:${colors.ink};--muted:${colors.muted};--line:${colors.line};--tint:${colors.tint};--paper:#fff;--link:${colors.link}}`,
    '@media screen and (prefers-color-scheme:dark){:root{--heading:color-mix(in srgb,var(--accent) 45%,#fff);--ink:#e3e9eb;--muted:#9fb0b6;--line:#35444a;--tint:#1d282c;--paper:#141b1e;--link:#7cc3ea}}',
    ...Object.entries(toneColors).map(([tone, { line }]) => `.${tone}{--tone:${line}}`),
    ...Object.entries(severityColors).map(([severity, color]) => `.${severity}{background:${color}}`),
    base,
    paper(report),
  ].join('\n')
}

const base = `*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Helvetica,Arial,sans-serif;overflow-wrap:anywhere}
header,main,footer{max-width:56rem;margin-inline:auto;padding-inline:1.5rem}
h1,h2,h3,h4,h5,p,li,td,th,dt,dd,caption{unicode-bidi:plaintext}
.classification{margin:0;padding-block:.75rem;font-size:.75rem;font-weight:600;letter-spacing:.08em;color:var(--muted)}
.title{background:var(--accent);color:#fff;padding:2rem 1.75rem 1.25rem;border-radius:.25rem}
.title h1{margin:.25rem 0 1rem;font-size:2rem;line-height:1.2}
.subtitle,.company{margin:0;opacity:.85}
.company{font-weight:600}
.logo{display:block;max-height:4rem;max-width:14rem;margin-bottom:1rem;background:#fff;padding:.4rem;border-radius:.2rem}
.severity{padding:.1rem .7rem;margin-inline-end:.5rem;border-radius:1rem;color:#fff}
.title-facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:1rem;margin:0;padding-block:1rem;border-bottom:1px solid var(--line)}
dt{color:var(--muted);font-size:.85rem}
dd{margin:0}
.title-facts dd{font-weight:600}
h2,h3,h4,h5{color:var(--heading);line-height:1.25;margin:1.75rem 0 .5rem}
h2{font-size:1.5rem;margin-top:2.75rem;padding-bottom:.3rem;border-bottom:1px solid var(--line)}
h3{font-size:1.2rem}
h4,h5{font-size:1rem}
p{margin:.5rem 0}
a{color:var(--link)}
.lead{font-size:1.15rem}
.small,caption,figcaption{font-size:.85rem;color:var(--muted)}
code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Noto Sans Mono",monospace;font-size:.9em;background:var(--tint);white-space:pre-wrap}
pre{padding:.75rem 1rem;background:var(--tint);white-space:pre-wrap}
pre code{background:none}
blockquote{margin:.75rem 0;padding-inline-start:1rem;border-inline-start:3px solid var(--line);color:var(--muted)}
.callout{margin:1rem 0;padding:.4rem 1rem;border-inline-start:3px solid var(--tone);background:color-mix(in srgb,var(--tone) 9%,var(--paper))}
table{width:100%;margin:1rem 0;border-collapse:collapse;font-size:.9rem}
caption{text-align:start;padding-bottom:.3rem}
th,td{padding:.4rem .6rem;text-align:start;vertical-align:top;border-bottom:1px solid var(--line)}
th{color:var(--muted);font-weight:600;overflow-wrap:break-word}
td[class]{color:color-mix(in srgb,var(--tone) 70%,var(--ink))}
.sign-off td{height:3rem}
.facts{margin:1rem 0;font-size:.9rem}
.facts div{display:grid;grid-template-columns:minmax(8rem,28%) 1fr;gap:.75rem;padding:.4rem .6rem;border-bottom:1px solid var(--line)}
.close{font-size:.8rem}
.close div{padding-block:.1rem;border:0}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.75rem;margin:1rem 0}
.figures div{padding:.75rem 1rem;background:var(--tint);border-top:3px solid var(--tone)}
.value{font-size:1.4rem;font-weight:600}
figure{margin:1.25rem 0}
figure svg{display:block;max-width:100%;height:auto;background:#fff}
.whys{list-style:none;padding:0}
.whys li{display:flex;gap:.75rem;margin:.75rem 0;margin-inline-start:calc(var(--level)*1.25rem)}
.whys li>div{flex:1;min-width:0}
.whys p{margin:0}
.number{flex:none;min-width:1.8rem;height:1.8rem;padding-inline:.3rem;border-radius:.9rem;text-align:center;line-height:1.8rem;font-size:.8rem;font-weight:600;background:var(--accent);color:#fff}
.question{font-weight:600;color:var(--heading)}
.redacted{padding:.05em .4em;background:#111;color:#fff;font-weight:600;font-size:.85em}
.contents ol{list-style:none;padding:0}
.contents .level-2{margin-inline-start:1.25rem}
.contents .level-3{margin-inline-start:2.5rem}
.contents .level-4{margin-inline-start:3.75rem}
.watermark{position:fixed;inset:0;display:grid;place-items:center;pointer-events:none;overflow:hidden;white-space:nowrap;font-size:13vmin;font-weight:700;letter-spacing:.1em;color:var(--ink);opacity:.05;transform:rotate(-30deg)}
footer{margin-block:3rem 2rem;border-top:1px solid var(--line)}
@media (max-width:40rem){header,main,footer{padding-inline:1rem}main{overflow-x:auto}table{font-size:.8rem}col{width:auto!important}th,td{padding:.35rem .3rem;overflow-wrap:break-word}td a,td code{overflow-wrap:anywhere}.facts div{grid-template-columns:minmax(6.5rem,28%) 1fr}.contents .level-3{margin-inline-start:1.75rem}}`

/** Browsers that know no page margins print the same without the lines at head and foot. */
function paper({ house, classification, incidentId, ...report }: Report): string {
  const line = cssString(pageLine({ house, classification, incidentId, ...report }))
  const small = `font:8pt system-ui,sans-serif;color:${colors.muted}`
  return `@page{size:${house.paper === 'A4' ? 'A4' : 'letter'};margin:20mm 18mm;@top-left{content:${cssString(incidentId)};${small}}@top-right{content:${cssString(classification.toUpperCase())};${small}}@bottom-left{content:${line};${small}}@bottom-right{content:"${pageWords.page} " counter(page) " ${pageWords.of} " counter(pages);${small}}}
@page :first{@top-left{content:none}}
@media print{:root{font-size:10pt}body{line-height:1.45}.lead{font-size:1.05rem}.figures{grid-template-columns:repeat(4,1fr)}header,main,footer{max-width:none;padding:0}.title,.number,.severity,.figures div,.callout,.redacted,code,pre{-webkit-print-color-adjust:exact;print-color-adjust:exact}.cover,.page-break{break-after:page}.page-break+*{margin-top:0}h2,h3,h4,h5,caption{break-after:avoid}thead{display:table-header-group;break-after:avoid}tr,figure,.contents,.figures div,.whys li{break-inside:avoid}p,li{orphans:2;widows:2}a{color:inherit}}`
}
