import { titleAmong } from '../compare-template'
import type { PrintedEdition } from '../edition'
import type { ExportChoices } from '../export-choices'
import type { House } from '../house'
import type { Incident } from '../incident'
import { type Redaction, reasonCode } from '../redaction'
import type { RecordFacts } from '../report/report'
import { redactedText } from '../report/words'
import { type Cover, covered } from './covers'
import { withEveryString } from './every-string'
import { fieldsOf, type RedactableField } from './fields'
import { forReaders, withoutInternals } from './for-readers'
import { namesCovered, peopleOf } from './names'
import { type Sought, soughtWhole, soughtWords } from './occurrences'
import { sectionAt } from './places'
import type { WithheldEntry } from './withheld-log'

type Wanted = Pick<ExportChoices, 'edition' | 'rolesForNames'>

/** What is left of an incident for those who read an edition. */
export type Shown = {
  readonly incident: Incident
  /** Whether anything about it is not as it is in the archive. */
  readonly isWithheld: boolean
  readonly log: readonly WithheldEntry[]
  /** Sentences for the person who exports; nothing withheld is in them. */
  readonly notes: readonly string[]
  /** What stands in the place of a key figure, by what the figure is called. */
  readonly figures: ReadonlyMap<string, string>
  /** What must not be found in the document. */
  readonly sought: readonly Sought[]
  /** A text that is not of the record, such as the name of the company, likewise. */
  readonly hide: (text: string) => string
}

/** A document's ingredients without what its edition does not show. */
export type Withheld = Omit<Shown, 'hide'> & {
  readonly record: RecordFacts
  readonly house: House
  /** The record that goes along inside the document. */
  readonly source: Incident
}

/**
 * Takes out what an edition does not show, before anything is described: so neither text, drawings nor what goes along
 * inside the file ever see it. The hashes that are printed are those of what is left, since one of the whole record would
 * let somebody try short secrets until it fits.
 * @param sha256Of SHA-256 of the canonical JSON of a value, in hexadecimal
 */
export function withheld(
  incident: Incident,
  choices: Wanted,
  record: RecordFacts,
  house: House,
  sha256Of: (data: unknown) => string,
): Withheld {
  const { hide, ...shown } = shownIn(incident, choices)
  const readers = forReaders(shown.incident, choices.edition)
  if (!shown.isWithheld) return { ...shown, record, house, source: readers }
  const source = withoutInternals(readers)
  return {
    ...shown,
    source,
    record: { sha256: sha256Of(source), savedAt: record.savedAt },
    house: { ...house, company: hide(house.company), notice: hide(house.notice) },
  }
}

/** The redactions that hold in an edition, in the order in which they were made. */
export function redactionsFor(edition: PrintedEdition, { redactions }: Incident): Redaction[] {
  return redactions.filter(({ editions }) => editions.length === 0 || editions.includes(edition))
}

/** An incident as the readers of an edition see it: redacted, with roles for names, without what is for the authors. */
export function shownIn(incident: Incident, { edition, rolesForNames }: Wanted): Shown {
  const redactions = redactionsFor(edition, incident)
  if (redactions.length === 0 && !rolesForNames) {
    return {
      incident,
      isWithheld: false,
      log: [],
      notes: [],
      figures: new Map(),
      sought: [],
      hide: (text) => text,
    }
  }
  const people = rolesForNames ? peopleOf(incident) : []
  // Who is called what decides which texts customers are told; the names themselves do not leave.
  const record = { ...withoutInternals(incident), people: rolesForNames ? [] : incident.people }
  const fields = redactions.flatMap((redaction) => fieldOf(redaction, record))
  const words = [
    ...redactions.flatMap(coverOf),
    ...fields.flatMap(({ redaction, field }) => numbersCovered(field.numbers?.(record) ?? [], redaction)),
  ]
  const covers = [...words, ...namesCovered(people)]
  const tally = new Map<string, Map<string, number>>()
  const reworded = withEveryString(record, (text, path) => {
    const { text: left, hits } = covered(text, covers)
    if (path[0] !== 'people') for (const id of hits) count(tally, id, sectionAt(path, record), 1)
    return left
  })
  for (const { redaction, field } of fields) count(tally, redaction.id, field.section, field.count(record))
  return {
    incident: fields.reduce((left, { redaction, field }) => field.without(left, boxOf(redaction)), reworded),
    isWithheld: true,
    log: redactions.map((redaction, index) => ({
      number: index + 1,
      id: redaction.id,
      field: fields.find((one) => one.redaction === redaction)?.field.label,
      reason: redaction.reason,
      note: covered(redaction.note, covers).text,
      places: [...(tally.get(redaction.id) ?? [])]
        .filter(([, places]) => places > 0)
        .map(([section, places]) => ({ section: titleAmong(section, [reworded]), count: places })),
    })),
    notes: notesOn(redactions, words, fields),
    figures: new Map(
      fields.flatMap(({ redaction, field }) => (field.figure ? [[field.figure, boxOf(redaction)]] : [])),
    ),
    sought: [
      ...words.map(({ sought }) => sought),
      ...people.filter(({ name }) => /\s/.test(name)).flatMap(({ name }) => soughtWhole(name) ?? []),
    ],
    hide: (text) => covered(text, covers).text,
  }
}

function boxOf({ reason }: Redaction): string {
  return redactedText(reasonCode[reason])
}

function coverOf(redaction: Redaction): Cover[] {
  const { what, id } = redaction
  const sought = what.kind === 'words' ? soughtWords(what.words) : undefined
  return sought ? [{ sought, by: boxOf(redaction), redaction: id }] : []
}

/** The numbers of a field that is withheld, where they stand in a text: alone, and not within a hash or another number. */
function numbersCovered(numbers: readonly (number | undefined)[], redaction: Redaction): Cover[] {
  const telling = numbers.filter((number) => number !== undefined && isTelling(number))
  return [...new Set(telling)].flatMap((number) => {
    const sought = soughtWhole(String(number))
    return sought ? [{ sought, by: boxOf(redaction), redaction: redaction.id }] : []
  })
}

/** One of fewer digits may be any other, and one like a year is in each date. */
function isTelling(number: number): boolean {
  return number >= 1000 && !(number >= 1900 && number <= 2100)
}

type WithField = { readonly redaction: Redaction; readonly field: RedactableField }

function fieldOf(redaction: Redaction, incident: Incident): WithField[] {
  const { what } = redaction
  if (what.kind !== 'field') return []
  return fieldsOf(incident)
    .filter(({ field }) => field === what.field)
    .map((field) => ({ redaction, field }))
}

function count(tally: Map<string, Map<string, number>>, id: string, section: string, places: number): void {
  const sections = tally.get(id) ?? new Map<string, number>()
  tally.set(id, sections.set(section, (sections.get(section) ?? 0) + places))
}

function notesOn(
  redactions: readonly Redaction[],
  words: readonly Cover[],
  fields: readonly WithField[],
): string[] {
  const done = new Set([
    ...words.map(({ redaction }) => redaction),
    ...fields.map(({ redaction }) => redaction.id),
  ])
  return redactions.flatMap(({ id, what }, index) => {
    if (done.has(id)) return []
    return what.kind === 'words'
      ? `Redaction ${index + 1} has no letters or digits to look for: nothing was withheld for it.`
      : `Redaction ${index + 1} names a field that there is not: nothing was withheld for it.`
  })
}
