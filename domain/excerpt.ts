import { answerText, answerTo, otherAnswers } from './answers'
import { titleAmong } from './compare-template'
import { partsAround, spansOf } from './folded-text'
import type { Incident } from './incident'
import type { Excerpt } from './search'
import type { SectionId } from './section-ids'
import { wordsOf } from './sections'
import type { TemplateField } from './template'
import { templateOf } from './templates'

/** How many letters are shown around the first match. */
const before = 40
const longest = 150

/** Where most of the words stand, outside what a list shows of an incident anyway. Nothing where none does. */
export function excerptOf(incident: Incident, words: readonly string[]): Excerpt | undefined {
  let best: { readonly section: string; readonly text: string; readonly at: number } | undefined
  let most = 0
  for (const { section, text } of passagesOf(incident)) {
    const count = words.filter((word) => spansOf(text, [word]).length > 0).length
    if (count <= most) continue
    most = count
    best = { section, text, at: spansOf(text, words)[0]?.[0] ?? 0 }
    if (count === words.length) break
  }
  return (
    best && { id: incident.id, section: best.section, parts: partsAround(cut(best.text, best.at), words) }
  )
}

function cut(text: string, at: number): string {
  const from = at <= before ? 0 : text.indexOf(' ', at - before) + 1 || at
  const start = Math.min(from, at)
  const isCut = start + longest < text.length
  const shown = text.slice(start, start + longest)
  // Ends with a whole word, unless that would take away more than a word.
  const whole = isCut ? shown.replace(/ \S{0,20}$/, '') : shown
  return `${start > 0 ? '…' : ''}${whole.trim()}${isCut ? '…' : ''}`
}

type Passage = { readonly section: string; readonly text: string }

/** In reading order, each on one line. */
function passagesOf(incident: Incident): Passage[] {
  const { impact, analysis, review } = incident
  const title = (id: SectionId) => titleAmong(id, [incident])
  const passages: readonly (readonly [section: string, texts: readonly (string | undefined)[]])[] = [
    [title('summary'), [incident.summary]],
    [title('timeline'), incident.timeline.map(({ at, text }) => `${at.slice(11, 16)} ${text}`)],
    [title('whys'), [analysis.problem, ...analysis.whys.map((why) => `${why.question} ${why.answer}`)]],
    ['Contributing factors', analysis.factors.map(({ text }) => text)],
    [
      title('lessons'),
      [analysis.wentWell, analysis.wentPoorly, analysis.gotLucky, analysis.surprises].flatMap((notes) =>
        notes.map(({ text }) => text),
      ),
    ],
    [
      title('actions'),
      incident.actions.map((action) =>
        [action.text, action.doneWhen, action.owner, action.ticket.key, action.missingFeature]
          .filter((text) => text)
          .join(' · '),
      ),
    ],
    [
      title('impact'),
      [
        ...impact.services.map(({ name, endpoint, effect }) =>
          [name, endpoint, effect].filter(Boolean).join(' · '),
        ),
        ...impact.intervals.map(({ note }) => note),
        impact.users.howMeasured,
        impact.revenue.source,
        impact.supportNote,
        impact.regulations.join(', '),
        impact.regulatoryNote,
        ...Object.entries(impact.metrics).map(([name, value]) => `${name} ${textOf(value)}`),
      ],
    ],
    [
      title('review'),
      [
        review.notes,
        ...review.attendees.map(({ role }) => role),
        ...review.approvals.map(({ role, name, note }) => [role, name, note].filter(Boolean).join(' · ')),
      ],
    ],
    ...templateOf(incident).sections.map(
      (section) =>
        [
          wordsOf(section).title,
          section.fields.map((field) => passageOf(field, answerTo(field.id, incident))),
        ] as const,
    ),
    ['Other answers', otherAnswers(incident).map(({ text }) => text)],
    ['Tags', [incident.tags.join(', ')]],
    [
      'Evidence',
      [
        ...[...incident.timeline, ...analysis.whys].flatMap(({ evidence }) =>
          evidence.map(({ label, link }) => `${label} ${link}`),
        ),
        ...incident.timeline.map(({ source }) => source && `${source.file}: ${source.quote}`),
      ],
    ],
  ]
  return passages.flatMap(([section, texts]) =>
    texts.flatMap((text) => (text ? [{ section, text: onOneLine(text) }] : [])),
  )
}

function passageOf(field: TemplateField, answer: string): string {
  return answer === '' ? '' : `${field.label}: ${answerText(field, answer)}`
}

/** Without the marks of light Markdown, which are no words. */
function onOneLine(text: string): string {
  return text.replace(/(\*{1,3}|`+)(?=\S)(.*?\S)\1/g, '$2').replace(/\s+/g, ' ')
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
