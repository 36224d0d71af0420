import { describe, expect, test } from 'vitest'
import type { Drawing, Shape } from '../../../../../domain/chart/drawing'
import { incidentChart } from '../../../../../domain/chart/incident-chart'
import { textWidth } from '../../../../../domain/chart/text-width'
import { chartPng } from '../../../../../electron/export/chart/chart-png'
import { blankCanvas, fill } from '../../../../../electron/export/chart/coverage'
import { openFonts } from '../../../../../electron/export/chart/font-shelf'
import { readGlyphs } from '../../../../../electron/export/pdf/glyphs'
import pangrams from '../../../../fixtures/pangrams.json'
import { theFonts } from '../../../../support/fonts'
import { aFullIncident } from '../../../../support/incidents'

const drawing = (...shapes: Shape[]): Drawing => ({ width: 40, height: 20, shapes })

describe('an area that is filled', () => {
  const shares = (contour: readonly number[]) => {
    const canvas = blankCanvas(4, 2)
    fill(canvas, [contour], '#000000')
    return Array.from({ length: 8 }, (_, pixel) =>
      Math.round(((255 - (canvas.pixels[pixel * 3] ?? 0)) / 255) * 100),
    )
  }

  test('covers whole pixels whole', () => {
    expect(shares([1, 0, 3, 0, 3, 2, 1, 2])).toEqual([0, 100, 100, 0, 0, 100, 100, 0])
  })

  test('covers a part of a pixel by that part', () => {
    expect(shares([0.5, 0.5, 2.25, 0.5, 2.25, 1, 0.5, 1])).toEqual([25, 50, 13, 0, 0, 0, 0, 0])
  })

  test('covers half of what a diagonal cuts', () => {
    expect(shares([0, 0, 4, 2, 0, 2])).toEqual([75, 25, 0, 0, 100, 100, 75, 25])
  })

  test('has a hole where a contour runs the other way round', () => {
    const canvas = blankCanvas(4, 4)
    fill(
      canvas,
      [
        [0, 0, 4, 0, 4, 4, 0, 4],
        [1, 1, 1, 3, 3, 3, 3, 1],
      ],
      '#000000',
    )
    expect(canvas.pixels[0]).toBe(0)
    expect(canvas.pixels[(4 + 1) * 3]).toBe(255)
  })

  test('is cut off where the image ends', () => {
    expect(shares([-5, -5, 9, -5, 9, 1, -5, 1])).toEqual([100, 100, 100, 100, 0, 0, 0, 0])
  })
})

test('no text is wider in our fonts than the chart reckons with', () => {
  const shelf = openFonts(theFonts())
  const texts = [
    'Cause started 17:52',
    'Acknowledged 18:06:10',
    'WWW mmm',
    'Illicit',
    '23 min with no entry',
    'fjord [a-z] "q"',
  ]
  for (const text of texts) {
    const width = shelf
      .lettersOf({ text, font: 'Sans' }, true)
      .reduce((sum, letter) => sum + letter.advance, 0)
    expect([text, width <= textWidth(text, 1)]).toEqual([text, true])
  }
})

test('the same chart gives the same bytes', async () => {
  const figure = incidentChart(aFullIncident())
  if (!figure) throw new Error('The example has no events')
  const first = await chartPng(figure.drawing, theFonts())
  const second = await chartPng(figure.drawing, theFonts())
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0)
})

test('a PNG says that it is one, and how large it is', async () => {
  const bytes = Buffer.from((await chartPng(drawing(), theFonts())).bytes)
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([80, 40])
})

test('letters that no font has are drawn as their codes, and do not end the drawing', async () => {
  const text: Shape = {
    kind: 'text',
    x: 1,
    y: 15,
    text: 'ok \ue000 \u202e \ud800',
    size: 11,
    fill: '#000000',
  }
  const { bytes, notes } = await chartPng(drawing(text), theFonts())
  expect(bytes.length).toBeGreaterThan(200)
  expect(notes).toEqual(["1 character is not in the document's fonts and is printed as its code: U+E000."])
})

test('letters of a script that joins them stand as close as the font sets them', () => {
  const shelf = openFonts(theFonts())
  const widthOf = (text: string) =>
    shelf.lettersOf({ text, font: 'Arabic' }, false).reduce((sum, letter) => sum + letter.advance, 0)
  expect(widthOf('بيت')).toBeLessThan(widthOf('ب') + widthOf('ي') + widthOf('ت'))
})

test('the sentences of 78 languages are at most as wide as the layout of a chart takes them to be', async () => {
  const shelf = openFonts(theFonts())
  const glyphs = await readGlyphs(theFonts().folder)
  for (const sentence of Object.values(pangrams)) {
    const letters = glyphs.cut(sentence, 'Sans').flatMap((run) => shelf.lettersOf(run, true))
    const width = letters.reduce((sum, letter) => sum + letter.advance, 0)
    expect([sentence, width <= textWidth(sentence, 1)]).toEqual([sentence, true])
  }
})
