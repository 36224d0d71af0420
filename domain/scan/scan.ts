import { titleAmong } from '../compare-template'
import type { ExportChoices } from '../export-choices'
import type { Incident } from '../incident'
import { type Path, type TextAt, textsAt } from '../redact/every-string'
import { lettersOf } from '../redact/letters'
import { holds, soughtWords } from '../redact/occurrences'
import { sectionAt } from '../redact/places'
import { shownIn } from '../redact/withheld'
import type { Hit, ScanKind } from './hit'
import { fieldWord } from './place-words'
import { scanTexts } from './scan-text'
import { type ScanWeight, scanWords } from './scan-words'

/** Words of an incident that look like a secret or like personal data; all places of the same words are one finding. */
export type ScanFinding = {
  readonly kind: ScanKind
  readonly weight: ScanWeight
  /** As they stand: what a redaction would withhold. */
  readonly words: string
  /** What may be shown of them to whoever looks over a shoulder: "AKIA…7Q". */
  readonly masked: string
  readonly places: readonly ScanPlace[]
}

/** As much of it as is told of a document that shows it. */
export type ShownFinding = Pick<ScanFinding, 'weight' | 'words'>

export type ScanPlace = {
  /** The id of the section that a person finds it in. */
  readonly section: string
  /** "Timeline, entry 3, quote of the source". */
  readonly place: string
  /** What stands around the words, with the words masked. */
  readonly excerpt: string
}

/** What would leave with an edition: after its redactions, and with roles for names where that is chosen. */
export function scanFor(
  incident: Incident,
  choices: Pick<ExportChoices, 'edition' | 'rolesForNames'>,
): ScanFinding[] {
  return undecided(lookThrough(shownIn(incident, choices).incident), incident)
}

/** What nobody has redacted or decided to show yet, secrets first. */
export function scan(incident: Incident): ScanFinding[] {
  return undecided(lookThrough(incident), incident)
}

/**
 * Of what was found, that about which the incident says nothing. To redact a secret in some editions only does not yet say
 * that it may leave with the others.
 */
export function undecided(
  found: readonly ScanFinding[],
  { redactions, passedFindings }: Incident,
): ScanFinding[] {
  const passed = new Set(passedFindings.map(({ words }) => lettersOf(words).letters))
  const redacted = redactions.flatMap(({ what, editions }) => {
    const sought = what.kind === 'words' ? soughtWords(what.words) : undefined
    return sought ? [{ sought, isEverywhere: editions.length === 0 }] : []
  })
  return found.filter(
    ({ words, weight }) =>
      !passed.has(lettersOf(words).letters) &&
      !redacted.some(
        ({ sought, isEverywhere }) => (isEverywhere || weight !== 'secret') && holds(words, sought),
      ),
  )
}

/** All that looks like a secret or like personal data, whatever was decided about it. */
export function lookThrough(incident: Incident): readonly ScanFinding[] {
  const before = lookedThrough.get(incident)
  if (before) return before
  const found = findingsIn(incident)
  lookedThrough.set(incident, found)
  return found
}

/** An incident does not change, and is looked through before an export and for each document of it. */
const lookedThrough = new WeakMap<Incident, readonly ScanFinding[]>()

function findingsIn(incident: Incident): ScanFinding[] {
  const found = new Map<string, Omit<ScanFinding, 'places'> & { readonly places: ScanPlace[] }>()
  const texts = textsAt(incident).filter(({ path }) => !isInternal(path))
  for (const [index, hits] of scanTexts(texts.map(({ text }) => text))) {
    const { text, path } = texts[index] as TextAt
    for (const hit of hits) {
      const { kind } = hit
      const words = wordsOf(text, hit)
      const masked = maskOf(words, kind)
      const finding = found.get(words) ?? {
        kind,
        weight: scanWords[kind].weight,
        words,
        masked,
        places: [],
      }
      finding.places.push({ ...placeAt(path, incident), excerpt: excerptOf(text, hit, hits) })
      found.set(words, finding)
    }
  }
  return [...found.values()].sort((one, other) => weights.indexOf(one.weight) - weights.indexOf(other.weight))
}

const weights: readonly ScanWeight[] = ['secret', 'personal', 'mild']

/** What the app made, and lists of what was already decided. */
const internal: readonly PropertyKey[] = [
  'redactions',
  'people',
  'passedFindings',
  'keptWordings',
  'draftedSummary',
]

const made: readonly PropertyKey[] = [
  'id',
  'sha256',
  'parent',
  'factor',
  'attachment',
  'at',
  'until',
  'openedAt',
]

function isInternal(path: Path): boolean {
  const last = path.at(-1)
  return internal.includes(path[0] ?? '') || (last !== undefined && made.includes(last))
}

function placeAt(path: Path, incident: Incident): Pick<ScanPlace, 'section' | 'place'> {
  const section = sectionAt(path, incident)
  const entry = path.find((step) => typeof step === 'number')
  const words = [
    titleAmong(section, [incident]),
    ...(entry === undefined ? [] : [`entry ${Number(entry) + 1}`]),
    ...fieldWord(path),
  ]
  return { section, place: words.join(', ') }
}

/** Enough to know it again, too little to use it. */
function maskOf(words: string, kind: ScanKind): string {
  if (kind === 'private key') return '-----BEGIN PRIVATE KEY-----…'
  if (kind === 'e-mail address') return words.replace(/^(.).*@/u, '$1…@')
  if (kind === 'IP address') return words.replace(/^(\w*[.:]+\w*[.:]).*/, '$1…')
  const signs = Array.from(words)
  const shown = signs.length >= 16 ? 4 : signs.length >= 8 ? 2 : 1
  return `${signs.slice(0, shown).join('')}…${signs.length >= 12 ? signs.slice(-2).join('') : ''}`
}

/** How many letters are shown before and after. */
const around = 32

function excerptOf(text: string, hit: Hit, hits: readonly Hit[]): string {
  const before = Array.from(maskedText(text.slice(0, hit.from), hits))
  const after = Array.from(maskedText(text.slice(hit.to), hits, hit.to))
  return [
    before.length > around ? '…' : '',
    ...before.slice(-around),
    maskOf(wordsOf(text, hit), hit.kind),
    ...after.slice(0, around),
    after.length > around ? '…' : '',
  ]
    .join('')
    .replace(/\s+/g, ' ')
}

/** Part of a text, with what was found in it masked. */
function maskedText(part: string, hits: readonly Hit[], begin = 0): string {
  let done = 0
  let masked = ''
  for (const { kind, from, to } of hits) {
    if (from < begin || to > begin + part.length) continue
    const words = part.slice(from - begin, to - begin)
    masked += part.slice(done, from - begin) + maskOf(words.trim(), kind)
    done = to - begin
  }
  return masked + part.slice(done)
}

function wordsOf(text: string, { from, to }: Hit): string {
  return text.slice(from, to).trim()
}
