import type { Report } from '../../../domain/report/report'
import { pageLine } from '../../../domain/report/words'
import { severityLabel, titleFacts } from '../wording'
import { escaped } from './escaped'
import { linesOf } from './inlines'

/** What the document is, in the company's colours, and what identifies it. */
export function frontOf(report: Report): string {
  const { house, front, incidentId, severity, subtitle, title, classification } = report
  const logo = house.logo
    ? `<img class="logo" alt="${escaped(house.company)}" src="data:${house.logo.type};base64,${house.logo.data}">`
    : ''
  const facts = titleFacts(report).map(
    ({ label, value }) => `<div><dt>${linesOf(label)}</dt><dd>${linesOf(value)}</dd></div>`,
  )
  return [
    `<header class="${front}">`,
    `<p class="classification">${escaped(classification.toUpperCase())}</p>`,
    '<div class="title">',
    `${logo}${house.company === '' ? '' : `<p class="company">${linesOf(house.company)}</p>`}`,
    `<p class="subtitle">${linesOf(subtitle)}</p>`,
    `<h1>${linesOf(title)}</h1>`,
    `<p><strong class="severity ${severity}">${escaped(severityLabel(report))}</strong> ${linesOf(incidentId)}</p>`,
    '</div>',
    `<dl class="title-facts">${facts.join('')}</dl>`,
    house.notice === '' ? '' : `<p class="notice small">${linesOf(house.notice)}</p>`,
    '</header>',
  ].join('\n')
}

/** What stands on each page of the other documents stands here once more at the end. */
export function footOf(report: Report): string {
  const { house } = report
  const line = [...(house.company === '' ? [] : [house.company]), pageLine(report)].join('  ·  ')
  return `<footer><p class="small">${linesOf(line)}</p></footer>`
}
