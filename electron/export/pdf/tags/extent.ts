import type { Line } from '../layout'
import type { DrawnShape } from '../pdfmake'
import type { Box } from './structure'

/** Where a shape stands: left, top, right, bottom, from the upper left corner of the page. */
export function boxOf(shape: DrawnShape): Box {
  switch (shape.type) {
    case 'line':
      return around([shape.x1, shape.x2], [shape.y1, shape.y2])
    case 'rect':
      return [shape.x, shape.y, shape.x + shape.w, shape.y + shape.h]
    case 'ellipse':
      return [shape.x - shape.r1, shape.y - shape.r2, shape.x + shape.r1, shape.y + shape.r2]
    case 'polyline':
      return around(
        shape.points.map(({ x }) => x),
        shape.points.map(({ y }) => y),
      )
  }
}

export function boxOfLine(line: Line, x: number, y: number): Box {
  const left = Math.min(...line.inlines.map((piece) => piece.x))
  const right = Math.max(...line.inlines.map((piece) => piece.x + piece.width))
  return [x + left, y, x + right, y + line.getHeight()]
}

function around(xs: readonly number[], ys: readonly number[]): Box {
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}
