import { type Drawing, ringWidth, type Shape } from '../../../domain/chart/drawing'
import { never } from '../../../domain/never'
import { drawnForm } from '../pdf/drawn-form'
import { type Glyphs, readGlyphs } from '../pdf/glyphs'
import { inDirections } from '../pdf/text'
import type { Fonts, Rendered } from '../printer'
import { visualOrder } from '../reading-order'
import { safeText } from '../safe-text'
import { blankCanvas, type Canvas, type Contour, fill } from './coverage'
import { type FontShelf, openFonts } from './font-shelf'
import { circleOutline, letterOutline, lineOutline, rectOutline, ringOutline } from './outlines'
import { pngFile } from './png-file'

/** Pixels of the image for each of the drawing: sharp on paper and on dense screens. */
const density = 2
/** 96 pixels of a drawing are an inch. */
const pixelsPerMetre = Math.round((96 * density) / 0.0254)

/** A drawing as a PNG file. The same drawing gives the same bytes. */
export async function chartPng(drawing: Drawing, fonts: Fonts): Promise<Rendered> {
  const pen = { glyphs: await readGlyphs(fonts.folder), shelf: openFonts(fonts) }
  const canvas = blankCanvas(Math.ceil(drawing.width * density), Math.ceil(drawing.height * density))
  for (const shape of drawing.shapes) paint(canvas, enlarged(shape), pen)
  return { bytes: pngFile(canvas, pixelsPerMetre), notes: pen.glyphs.notes() }
}

type Pen = { readonly glyphs: Glyphs; readonly shelf: FontShelf }

function paint(canvas: Canvas, shape: Shape, pen: Pen): void {
  if (shape.kind === 'text') write(canvas, shape, pen)
  else for (const [contours, color] of areasOf(shape)) fill(canvas, contours, color)
}

type Area = readonly [contours: readonly Contour[], color: string]

function areasOf(shape: Exclude<Shape, { kind: 'text' }>): Area[] {
  switch (shape.kind) {
    case 'rect':
      return [[[rectOutline(shape)], shape.fill]]
    case 'line':
      return [[lineOutline(shape), shape.stroke]]
    case 'circle': {
      const { x, y, radius, stroke } = shape
      const disc: Area = [[circleOutline(x, y, radius)], shape.fill]
      return stroke ? [disc, [ringOutline(x, y, radius, ringWidth * density), stroke]] : [disc]
    }
    case 'polygon':
      return [[[shape.points.flat()], shape.fill]]
    default:
      return never(shape)
  }
}

function write(canvas: Canvas, text: Extract<Shape, { kind: 'text' }>, { glyphs, shelf }: Pen): void {
  const runs = inDirections(glyphs.cut(safeText(text.text).replaceAll('\n', ' '), 'Sans'), 'auto')
  const letters = visualOrder(runs.map(({ level = 0 }) => level)).flatMap((index) => {
    const { text: words = '', font = 'Sans', level = 0 } = runs[index] ?? {}
    return shelf.lettersOf({ text: drawnForm(words, level), font }, text.bold === true)
  })
  const width = letters.reduce((sum, letter) => sum + letter.advance, 0) * text.size
  let x = text.x - { start: 0, middle: width / 2, end: width }[text.anchor ?? 'start']
  for (const { path, unit, advance, right, up } of letters) {
    const place = [x + right * text.size, text.y - up * text.size] as const
    fill(canvas, letterOutline(path, ...place, unit * text.size), text.fill)
    x += advance * text.size
  }
}

/** Every length of a shape, in pixels of the image. */
function enlarged(shape: Shape): Shape {
  const by = (length: number) => length * density
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, radius = 0 } = shape
      return { ...shape, x: by(x), y: by(y), width: by(width), height: by(height), radius: by(radius) }
    }
    case 'line': {
      const { x1, y1, x2, y2, width, dash = 0 } = shape
      return { ...shape, x1: by(x1), y1: by(y1), x2: by(x2), y2: by(y2), width: by(width), dash: by(dash) }
    }
    case 'circle':
      return { ...shape, x: by(shape.x), y: by(shape.y), radius: by(shape.radius) }
    case 'polygon':
      return { ...shape, points: shape.points.map(([x, y]) => [by(x), by(y)] as const) }
    case 'text':
      return { ...shape, x: by(shape.x), y: by(shape.y), size: by(shape.size) }
    default:
      return never(shape)
  }
}
