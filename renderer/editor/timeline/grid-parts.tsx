// biome-ignore-all lint/a11y: a real table cannot leave out the rows that are out of sight, so that these are plain
// elements with the roles of one. Only a row takes the cursor; its keys are the grid's.
import type { ComponentProps } from 'react'

type Props = ComponentProps<'div'>

export function Grid(props: Props) {
  return <div role="treegrid" {...props} />
}

export function GridRows(props: Props) {
  return <div role="rowgroup" {...props} />
}

export function GridRow(props: Props) {
  return <div role="row" {...props} />
}

export function GridCell(props: Props) {
  return <div role="gridcell" {...props} />
}

export function GridHeading(props: Props) {
  return <div role="rowheader" {...props} />
}
