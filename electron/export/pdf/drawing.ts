import { type Drawing, type Shape as DrawnShape, ringWidth } from '../../../domain/chart/drawing'
import { never } from '../../../domain/never'
import { captionWords } from '../../../domain/report/fixed-words'
import type { Block } from '../../../domain/report/report'
import type { PdfNode, Shape } from './nodes'
import type { Print } from './print'
import { sizes } from './sizes'
import { textNode, textRuns } from './text'

type Figure = Extract<Block, { kind: 'figure' }>
type DrawnText = Extract<DrawnShape, { kind: 'text' }>

/** A drawing as wide as its column, and below it in words what it shows, for those who do not see it. */
export function drawingNode({ title, number, alt, drawing }: Figure, print: Print): PdfNode {
  const scale = print.width / drawing.width
  return {
    stack: [
      {
        // Words over shapes: each takes up no room, and what follows stands below the height that is kept free.
        stack: [
          { canvas: shapesOf(drawing, scale), relativePosition: { x: 0, y: 0 } },
          ...drawing.shapes.flatMap((shape) =>
            shape.kind === 'text' ? [wordsNode(shape, scale, print)] : [],
          ),
          {
            canvas: [{ type: 'rect', x: 0, y: 0, w: 1, h: drawing.height * scale, color: print.look.white }],
          },
        ],
        unbreakable: true,
        role: 'Figure',
        alt,
      },
      {
        ...textNode([
          ...textRuns(
            `${number === undefined ? title : captionWords.figure(number, title)}. `,
            print.glyphs,
            { bold: true },
          ),
          ...textRuns(alt, print.glyphs),
        ]),
        role: 'Caption',
        fontSize: sizes.page,
        color: print.look.muted,
        margin: [0, 5, 0, 0],
      },
    ],
    margin: [0, 0, 0, 10],
  }
}

function shapesOf({ shapes }: Drawing, scale: number): Shape[] {
  return shapes.flatMap((shape) => (shape.kind === 'text' ? [] : [shapeOf(shape, scale)]))
}

function shapeOf(shape: Exclude<DrawnShape, DrawnText>, scale: number): Shape {
  switch (shape.kind) {
    case 'rect':
      return {
        type: 'rect',
        x: shape.x * scale,
        y: shape.y * scale,
        w: shape.width * scale,
        h: shape.height * scale,
        ...(shape.radius ? { r: Math.min(shape.radius, shape.width / 2, shape.height / 2) * scale } : {}),
        color: shape.fill,
      }
    case 'line':
      return {
        type: 'line',
        x1: shape.x1 * scale,
        y1: shape.y1 * scale,
        x2: shape.x2 * scale,
        y2: shape.y2 * scale,
        lineWidth: shape.width * scale,
        lineColor: shape.stroke,
        ...(shape.dash ? { dash: { length: shape.dash * scale } } : {}),
      }
    case 'circle':
      return {
        type: 'ellipse',
        x: shape.x * scale,
        y: shape.y * scale,
        r1: shape.radius * scale,
        r2: shape.radius * scale,
        color: shape.fill,
        ...(shape.stroke ? { lineWidth: ringWidth * scale, lineColor: shape.stroke } : {}),
      }
    case 'polygon':
      return {
        type: 'polyline',
        points: shape.points.map(([x, y]) => ({ x: x * scale, y: y * scale })),
        closePath: true,
        color: shape.fill,
      }
    default:
      return never(shape)
  }
}

/** Of Noto Sans, as a share of the type size: from the top of a line to its baseline. */
const ascent = 1.069
/** Wider than any label, so that none is broken into two lines. */
const room = 400

function wordsNode(
  { x, y, text, size, fill, bold = false, anchor = 'start' }: DrawnText,
  scale: number,
  print: Print,
): PdfNode {
  const alignment = ({ start: 'left', middle: 'center', end: 'right' } as const)[anchor]
  const words: PdfNode = {
    ...textNode(textRuns(text, print.glyphs, { alignment })),
    fontSize: size * scale,
    color: fill,
    bold,
    width: room,
    alignment,
  }
  const left = { start: 0, middle: room / 2, end: room }[anchor]
  return {
    columns: [words],
    relativePosition: { x: x * scale - left, y: y * scale - size * scale * ascent },
  }
}
