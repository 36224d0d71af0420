import type { Attachment } from '../attachment'
import type { Incident } from '../incident'
import { onceFor } from '../once'
import { type Cause, causesOf } from '../studio/cause'
import { inOrder } from '../timeline'
import type { Evidence, TimelineEvent } from '../timeline-event'
import type { Telling } from './telling'

/** Something that shows what happened, under the number that the document cites it by. */
export type Exhibit = {
  /** "E-3". */
  readonly name: string
  /** The numbers of the entries of the timeline that refer to it, as printed, from 1. */
  readonly entries: readonly number[]
  /** "Why 2a", "Factor 1". */
  readonly causes: readonly string[]
} & (
  | { readonly kind: 'file'; readonly file: Attachment }
  | { readonly kind: 'cited'; readonly label: string; readonly link: string }
  /** What imported entries were found in. */
  | { readonly kind: 'source'; readonly source: string }
)

type Found = { readonly key: string; readonly by: { readonly entry: number } | { readonly cause: string } }

/** The files that are kept, then what is cited, then where entries were imported from; each in the order it comes. */
export const exhibitsOf = onceFor(({ incident, shown }: Telling): readonly Exhibit[] => {
  const cited: Found[] = [
    ...inOrder(shown).flatMap((event, index) =>
      keysOf(event.evidence, incident).map((key) => ({ key, by: { entry: index + 1 } })),
    ),
    ...causesWithEvidence(incident).flatMap(({ label, evidence }) =>
      keysOf(evidence, incident).map((key) => ({ key, by: { cause: label } })),
    ),
  ]
  const sources: Found[] = inOrder(shown).flatMap(({ source }, index) =>
    source ? [{ key: sourceKey(source), by: { entry: index + 1 } }] : [],
  )
  const found = [...cited, ...sources]
  const byKey = grouped(found)
  const keys = new Set([...incident.attachments.map(fileKey), ...found.map(({ key }) => key)])
  const files = new Map(incident.attachments.map((file) => [fileKey(file), file]))
  return [...keys].map((key, index): Exhibit => {
    const by = byKey.get(key) ?? []
    const common = {
      name: `E-${index + 1}`,
      entries: [...new Set(by.flatMap((one) => ('entry' in one ? [one.entry] : [])))],
      causes: [...new Set(by.flatMap((one) => ('cause' in one ? [one.cause] : [])))],
    }
    const file = files.get(key)
    if (file) return { kind: 'file', file, ...common }
    const [kind, label = '', link = ''] = JSON.parse(key) as string[]
    return kind === 'source'
      ? { kind: 'source', source: label, ...common }
      : { kind: 'cited', label, link, ...common }
  })
})

/** The exhibits that an entry or a cause refers to by its evidence. */
export function exhibitsFor(evidence: readonly Evidence[], telling: Telling): Exhibit[] {
  const names = namesOf(telling)
  return keysOf(evidence, telling.incident).flatMap((key) => names.get(key) ?? [])
}

/** The exhibit that an imported entry was found in. */
export function exhibitOfSource(
  source: NonNullable<TimelineEvent['source']>,
  telling: Telling,
): Exhibit | undefined {
  return namesOf(telling).get(sourceKey(source))
}

/** Answers and factors that something shows. */
export function causesWithEvidence({ analysis }: Incident): (Cause & { readonly evidence: Evidence[] })[] {
  const evidence = new Map(
    [...analysis.whys, ...analysis.factors].map((cause) => [cause.id, cause.evidence.filter(isGiven)]),
  )
  return causesOf(analysis)
    .map((cause) => ({ ...cause, evidence: evidence.get(cause.id) ?? [] }))
    .filter((cause) => cause.evidence.length > 0)
}

const namesOf = onceFor(
  (telling: Telling): ReadonlyMap<string, Exhibit> =>
    new Map(exhibitsOf(telling).map((exhibit) => [keyOf(exhibit), exhibit])),
)

function keyOf(exhibit: Exhibit): string {
  switch (exhibit.kind) {
    case 'file':
      return fileKey(exhibit.file)
    case 'cited':
      return JSON.stringify(['cited', exhibit.label, exhibit.link])
    case 'source':
      return JSON.stringify(['source', exhibit.source])
  }
}

function fileKey({ id }: Pick<Attachment, 'id'>): string {
  return JSON.stringify(['file', id])
}

function sourceKey({ file }: NonNullable<TimelineEvent['source']>): string {
  return JSON.stringify(['source', file])
}

/** Evidence that is said to be an attached file is that file; the same words elsewhere are the same exhibit. */
function keysOf(evidence: readonly Evidence[], { attachments }: Incident): string[] {
  return evidence
    .filter(isGiven)
    .map(({ attachment, label, link }) =>
      attachments.some(({ id }) => id === attachment)
        ? fileKey({ id: attachment ?? '' })
        : JSON.stringify(['cited', label.trim(), link.trim()]),
    )
}

function isGiven({ label, link, attachment }: Evidence): boolean {
  return label.trim() !== '' || link.trim() !== '' || attachment !== undefined
}

function grouped(found: readonly Found[]): ReadonlyMap<string, Found['by'][]> {
  const groups = new Map<string, Found['by'][]>()
  for (const { key, by } of found) {
    const group = groups.get(key)
    if (group) group.push(by)
    else groups.set(key, [by])
  }
  return groups
}
