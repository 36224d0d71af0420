import { lineHeight } from '../../../domain/studio/wrapped'

type Props = {
  readonly lines: readonly string[]
  readonly x: number
  /** Of the first baseline. */
  readonly y: number
  readonly className?: string | undefined
}

/** Words in a drawing, in lines below each other. */
export function DrawnLines({ lines, x, y, className }: Props) {
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name than its place.
    <text key={index} className={className} x={x} y={y + index * lineHeight}>
      {line}
    </text>
  ))
}
