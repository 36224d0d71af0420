import { ImageRun, Paragraph } from 'docx'
import { svgOf } from '../../../domain/chart/chart-svg'
import type { Block } from '../../../domain/report/report'
import { chartPng } from '../chart/chart-png'
import type { Fonts } from '../printer'
import { captionParagraph } from './captions'
import type { Piece } from './pieces'
import type { Place } from './tables'

type Figure = Extract<Block, { kind: 'figure' }>

/** Each figure as pixels, for programs that show no SVG. */
export type Pictures = ReadonlyMap<Figure, Uint8Array>

export async function drawPictures(blocks: readonly Block[], fonts: Fonts): Promise<Pictures> {
  const figures = blocks.filter((block): block is Figure => block.kind === 'figure')
  const drawn = figures.map(
    async (figure) => [figure, (await chartPng(figure.drawing, fonts)).bytes] as const,
  )
  return new Map(await Promise.all(drawn))
}

/** Twentieths of a point in a pixel of 96 to the inch. */
const perPixel = 15

/** The picture as wide as its place, with its words for those who do not see it, and these words below it. */
export function figureOf(figure: Figure, pictures: Pictures, place: Place): Piece[] {
  const { title, alt, drawing } = figure
  const png = pictures.get(figure)
  const caption = captionParagraph(figure, place, { keepNext: false, more: alt })
  if (!png) return [caption]
  const width = Math.floor(place.width / perPixel)
  const picture = new ImageRun({
    type: 'svg',
    data: Buffer.from(svgOf(drawing, title, alt)),
    fallback: { type: 'png', data: Buffer.from(png) },
    transformation: { width, height: Math.round((drawing.height * width) / drawing.width) },
    altText: { name: title, title, description: alt },
  })
  return [new Paragraph({ children: [picture], keepNext: true }), caption]
}
