import type { PlacedFinding } from './finding'

/** Which finding one is at, as far as is known. */
type Spot = Pick<PlacedFinding, 'place' | 'rule' | 'start'>

/** Where the cursor is in a text that the coach reads. */
type Cursor = { readonly place: string; readonly start: number; readonly end: number }

export type From = {
  /** The one whose card is shown, or that was gone to last. */
  readonly spot: Spot | undefined
  readonly cursor: Cursor | undefined
  /** The section that is being written. */
  readonly section: string
}

/** In the order of the form. */
export function inOrder(
  findings: readonly PlacedFinding[],
  sections: readonly { readonly id: string }[],
): readonly PlacedFinding[] {
  const order = new Map(sections.map(({ id }, index) => [id, index]))
  const rank = ({ section }: PlacedFinding) => order.get(section) ?? sections.length
  return [...findings].sort((a, b) => rank(a) - rank(b))
}

/** The next finding or the one before, around the end; from nowhere, the first one of the section at hand. */
export function nextFinding(
  findings: readonly PlacedFinding[],
  { spot, cursor, section }: From,
  by: 1 | -1,
): PlacedFinding | undefined {
  const around = (index: number) => findings[(index + findings.length) % findings.length]
  const at = spot ? findings.findIndex((finding) => isAt(finding, spot)) : -1
  if (at >= 0) return around(at + by)
  const first = cursor ? findings.findIndex(({ place }) => place === cursor.place) : -1
  if (!cursor || first < 0) return findings.find((finding) => finding.section === section) ?? findings[0]
  const here = findings.filter(({ place }) => place === cursor.place)
  return by > 0
    ? (here.find(({ start }) => start >= cursor.end) ?? around(first + here.length))
    : (here.findLast(({ end }) => end <= cursor.start) ?? around(first - 1))
}

function isAt(finding: PlacedFinding, { place, rule, start }: Spot): boolean {
  return finding.place === place && finding.rule === rule && finding.start === start
}
