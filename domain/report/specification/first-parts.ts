import { plannedActions } from '../../action-coverage'
import { inOrder } from '../../timeline'
import { dateIn, shortMomentIn } from '../dates'
import { glossaryAnchor } from '../describe-glossary'
import { usersText } from '../describe-summary'
import { glossaryTitle, impactWords, nameOf, specificationWords as words } from '../fixed-words'
import { inlinesOf } from '../markdown'
import type { Block, Cell, Inline } from '../report'
import type { Telling } from '../telling'
import { listOf, noneRecorded, paragraph, plain, plainCell, reference } from '../words'
import type { Part } from './outline'
import { type Requirement, specifiedActions } from './requirements'
import { toConfirm } from './wording'

type Row = { readonly label: string; readonly content: readonly Inline[] }

/** 1: what the document is for and what it rests on. */
export function introduction(telling: Telling): Part {
  const { incident } = telling
  const actions = specifiedActions(telling)
  const others = plannedActions(incident).length - actions.length
  return {
    title: words.introduction,
    parts: [
      { title: words.purpose, blocks: [paragraph(words.purposeIs(incident.id))] },
      {
        title: words.scope,
        blocks: [
          paragraph(words.scopeIs),
          listOf(actions.map(({ missingFeature = '' }) => inlinesOf(missingFeature))),
          ...(others > 0 ? [paragraph(words.outOfScope(others))] : []),
        ],
      },
      {
        title: words.definitions,
        blocks: [
          {
            kind: 'facts',
            rows: [
              { label: words.shall, content: plain(words.shallIs) },
              { label: words.requirement, content: plain(words.requirementIs) },
              { label: words.test, content: plain(words.testIs) },
            ],
          },
          {
            kind: 'paragraph',
            content: [...plain(words.moreTerms), reference(glossaryAnchor, glossaryTitle), ...plain('.')],
          },
        ],
      },
      { title: words.references, blocks: [{ kind: 'facts', rows: references(telling) }] },
      { title: words.overview, blocks: [paragraph(words.overviewIs)] },
    ],
  }
}

function references(telling: Telling): Row[] {
  const { id, title, revision, impact } = telling.incident
  return [
    { label: words.record, content: plain(words.recordIs(id, title, revision)) },
    ...specifiedActions(telling)
      .filter(({ ticket }) => ticket.key !== '' || ticket.link !== '')
      .map(({ ticket }) => ({
        label: words.ticket,
        content: [
          ...plain(ticket.key),
          ...plain(ticket.key && ticket.link && ' '),
          ...inlinesOf(ticket.link),
        ],
      })),
    ...impact.regulations.map((regulation) => ({ label: words.regulation, content: plain(regulation) })),
    { label: words.outline, content: plain(words.outlineIs) },
  ]
}

/** 2: what surrounds the feature, and what limits it. */
export function overallDescription(telling: Telling, requirements: readonly Requirement[]): Part {
  const confirm = paragraph(toConfirm(specifiedActions(telling)))
  return {
    title: words.overall,
    parts: [
      {
        title: words.perspective,
        blocks: services(telling),
        parts: words.interfaces.map((title) => ({ title, blocks: [confirm] })),
      },
      {
        title: words.functions,
        blocks: [
          listOf(
            requirements.map(({ name, anchor, text }) => [reference(anchor, name), ...plain(`: ${text}`)]),
          ),
        ],
      },
      { title: words.users, blocks: users(telling, confirm) },
      { title: words.constraints, blocks: constraints(telling, confirm) },
      { title: words.assumptions, blocks: assumptions(telling) },
      { title: words.apportioning, blocks: [apportioning(telling, requirements)] },
    ],
  }
}

function services(telling: Telling): Block[] {
  const { impact } = telling.incident
  const confirm = toConfirm(specifiedActions(telling))
  if (impact.services.length === 0) return [paragraph(confirm)]
  return [
    paragraph(words.perspectiveIs(confirm)),
    {
      kind: 'table',
      caption: words.perspectiveCaption,
      head: words.perspectiveHead,
      widths: [0.24, 0.3, 0.46],
      rows: impact.services.map(({ name, endpoint, effect }): Cell[] => [
        plainCell(name),
        { content: endpoint === '' ? [] : [{ kind: 'text', text: endpoint, code: true }] },
        { content: inlinesOf(effect) },
      ]),
    },
  ]
}

function users({ incident: { impact } }: Telling, confirm: Block): Block[] {
  const affected = usersText(impact.users)
  const rows = [
    ...(affected ? [{ label: words.usersAffected, content: plain(affected) }] : []),
    ...(impact.users.howMeasured.trim() === ''
      ? []
      : [{ label: impactWords.howMeasured, content: inlinesOf(impact.users.howMeasured) }]),
  ]
  return rows.length === 0 ? [confirm] : [{ kind: 'facts', rows }]
}

function constraints({ incident: { impact } }: Telling, confirm: Block): Block[] {
  const effects = impact.dataEffects.map((effect) => nameOf.dataEffect[effect]).join(', ')
  const rows = [
    ...impact.regulations.map((regulation) => ({ label: words.regulation, content: plain(regulation) })),
    ...(impact.regulatoryNote.trim() === ''
      ? []
      : [{ label: impactWords.regulatoryNote, content: inlinesOf(impact.regulatoryNote) }]),
    ...(effects === '' ? [] : [{ label: words.dataEffects, content: plain(effects) }]),
    ...(impact.slo.target === undefined
      ? []
      : [
          {
            label: words.promise,
            content: plain(impactWords.promise(impact.slo.target, impact.slo.windowDays)),
          },
        ]),
  ]
  return rows.length === 0 ? [confirm] : [{ kind: 'facts', rows }]
}

function assumptions(telling: Telling): Block[] {
  const open = inOrder(telling.shown).filter(
    ({ certainty }) => certainty === 'inference' || certainty === 'question',
  )
  if (open.length === 0) return [noneRecorded(words.noAssumptions)]
  const confirm = toConfirm(specifiedActions(telling))
  return [
    paragraph(words.assumptionsAre),
    {
      kind: 'table',
      caption: words.assumptionsCaption,
      head: words.assumptionsHead,
      widths: [0.2, 0.42, 0.14, 0.24],
      rows: open.map(({ at, text, certainty }): Cell[] => [
        plainCell(shortMomentIn(telling.house, at)),
        { content: inlinesOf(text) },
        plainCell(nameOf.certainty[certainty]),
        plainCell(confirm),
      ]),
    },
  ]
}

function apportioning(telling: Telling, requirements: readonly Requirement[]): Block {
  return {
    kind: 'table',
    caption: words.apportioningCaption,
    head: words.apportioningHead,
    widths: [0.17, 0.25, 0.2, 0.23, 0.15],
    rows: requirements.map(({ name, anchor, action }): Cell[] => [
      { content: [reference(anchor, name)] },
      plainCell(nameOf.priority[action.priority]),
      plainCell(action.due ? dateIn(telling.house, action.due) : toConfirm([action])),
      plainCell(action.owner || toConfirm([action])),
      plainCell(nameOf.actionStatus[action.status]),
    ]),
  }
}
