import type { NotePlace } from '../../../domain/guide/agenda'
import type { Incident } from '../../../domain/incident'

/** Where notes of a meeting can go, the letter that chooses it together with Alt, and what it is called. */
export const notePlaces: readonly {
  readonly place: NotePlace
  readonly key: string
  readonly label: string
}[] = [
  { place: 'notes', key: 'N', label: 'Note' },
  { place: 'factors', key: 'F', label: 'Factor' },
  { place: 'wentWell', key: 'W', label: 'Went well' },
  { place: 'wentPoorly', key: 'P', label: 'Went poorly' },
  { place: 'gotLucky', key: 'L', label: 'Lucky' },
  { place: 'surprises', key: 'S', label: 'Surprise' },
  { place: 'actions', key: 'A', label: 'Action' },
]

/** What is written down in a place so far. */
export function writtenIn(place: NotePlace, { review, actions, analysis }: Incident): readonly Written[] {
  switch (place) {
    case 'notes':
      return review.notes
        .split('\n')
        .map((line, index) => ({ id: String(index), text: line.replace(/^- /, '') }))
        .filter(({ text }) => text.trim() !== '')
    case 'actions':
      return actions
    default:
      return analysis[place]
  }
}

type Written = { readonly id: string; readonly text: string }
