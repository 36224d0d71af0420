import { useMemo } from 'react'
import type { PlacedFinding } from '../../../domain/coach/finding'
import classes from './coach.module.css'
import { PlacedCard } from './placed-card'
import type { ReadAlong } from './use-read-along'
import { isAboutWords } from './wording'

type Props = { readonly text: string; readonly read: ReadAlong }

/** A text as it stands in its field, unseen, with a line under the words that were found. */
export function Marks({ text, read }: Props) {
  const { findings, current } = read
  const pieces = useMemo(() => piecesOf(text, findings), [text, findings])
  const first = pieces.find(({ finding }) => finding !== undefined && finding === current)
  return pieces.map((piece) => {
    const { from, words, finding } = piece
    if (!finding) return words
    const mark = (
      <span
        key={from}
        className={classes.mark}
        data-finding={findings.indexOf(finding)}
        data-long={!isAboutWords(finding)}
        data-shown={finding === current}
      >
        {words}
      </span>
    )
    return piece === first ? (
      <PlacedCard key={from} finding={finding} read={read}>
        {mark}
      </PlacedCard>
    ) : (
      mark
    )
  })
}

type Piece = { readonly from: number; readonly words: string; readonly finding: PlacedFinding | undefined }

/** Where findings share words, these belong to the shortest of them. */
function piecesOf(text: string, findings: readonly PlacedFinding[]): Piece[] {
  const bySize = [...findings].sort((a, b) => a.end - a.start - (b.end - b.start))
  const bounds = [...new Set([0, ...findings.flatMap(({ start, end }) => [start, end]), text.length])]
  bounds.sort((a, b) => a - b)
  const pieces = bounds.map((from, index) => ({
    from,
    // A last, empty line has a height only with something on it.
    words: text.slice(from, bounds[index + 1]) || ' ',
    finding: bySize.find(({ start, end }) => start <= from && from < end),
  }))
  return pieces
}
