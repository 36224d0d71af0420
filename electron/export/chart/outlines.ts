import type { Shape } from '../../../domain/chart/drawing'
import type { Contour } from './coverage'

// The outlines of shapes, flattened to straight lines.

const steps = 16

export function rectOutline({ x, y, width, height, radius = 0 }: Extract<Shape, { kind: 'rect' }>): Contour {
  const r = Math.max(0, Math.min(radius, width / 2, height / 2))
  if (r === 0) return [x, y, x + width, y, x + width, y + height, x, y + height]
  return [
    ...arc(x + width - r, y + r, r, -0.25),
    ...arc(x + width - r, y + height - r, r, 0),
    ...arc(x + r, y + height - r, r, 0.25),
    ...arc(x + r, y + r, r, 0.5),
  ]
}

/** A quarter of a circle from a part of a whole turn on. */
function arc(x: number, y: number, radius: number, turn: number): number[] {
  return Array.from({ length: steps / 2 + 1 }, (_, step) => {
    const angle = (turn + step / (steps * 2)) * 2 * Math.PI
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
  }).flat()
}

export function circleOutline(x: number, y: number, radius: number): Contour {
  return Array.from({ length: steps * 2 }, (_, step) => {
    const angle = (step / (steps * 2)) * 2 * Math.PI
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
  }).flat()
}

/** A ring whose middle is the circle. */
export function ringOutline(x: number, y: number, radius: number, width: number): Contour[] {
  const inner = circleOutline(x, y, radius - width / 2)
  return [circleOutline(x, y, radius + width / 2), reversed(inner)]
}

function reversed(contour: Contour): Contour {
  const turned: number[] = []
  for (let at = contour.length - 2; at >= 0; at -= 2) turned.push(contour[at] ?? 0, contour[at + 1] ?? 0)
  return turned
}

export function lineOutline({ x1, y1, x2, y2, width, dash }: Extract<Shape, { kind: 'line' }>): Contour[] {
  const length = Math.hypot(x2 - x1, y2 - y1)
  if (length === 0) return []
  const [dx, dy] = [(x2 - x1) / length, (y2 - y1) / length]
  const [nx, ny] = [(-dy * width) / 2, (dx * width) / 2]
  const piece = (from: number, to: number): Contour => {
    const [ax, ay, bx, by] = [x1 + dx * from, y1 + dy * from, x1 + dx * to, y1 + dy * to]
    return [ax + nx, ay + ny, bx + nx, by + ny, bx - nx, by - ny, ax - nx, ay - ny]
  }
  if (!dash) return [piece(0, length)]
  return Array.from({ length: Math.ceil(length / (dash * 2)) }, (_, index) =>
    piece(index * dash * 2, Math.min(length, index * dash * 2 + dash)),
  )
}

/** What a font says of a letter: where the pen goes, in units of which `unitsPerEm` are the type size. */
export type PathCommand = { readonly command: string; readonly args: readonly number[] }

/** The outline of a letter whose pen begins at x on a baseline, at a number of pixels for each unit. */
export function letterOutline(
  commands: readonly PathCommand[],
  x: number,
  baseline: number,
  scale: number,
): Contour[] {
  const contours: number[][] = []
  let current: number[] = []
  const place = (args: readonly number[], at: number) =>
    [x + (args[at] ?? 0) * scale, baseline - (args[at + 1] ?? 0) * scale] as const
  for (const { command, args } of commands) {
    if (command === 'moveTo') {
      current = [...place(args, 0)]
      contours.push(current)
    } else if (command === 'lineTo') current.push(...place(args, 0))
    else if (command === 'quadraticCurveTo') addCurve(current, [place(args, 0), place(args, 2)])
    else if (command === 'bezierCurveTo') addCurve(current, [place(args, 0), place(args, 2), place(args, 4)])
  }
  return contours
}

type Point = readonly [number, number]

const curveSteps = 6

/** Goes on from where a contour is, along a curve by de Casteljau's rule. */
function addCurve(contour: number[], points: readonly Point[]): void {
  const along = [contour.slice(-2), points.flat()].flat()
  for (let step = 1; step <= curveSteps; step++) {
    const between = Float64Array.from(along)
    for (let left = along.length - 2; left > 0; left -= 2)
      for (let at = 0; at < left; at++)
        between[at] = (between[at] ?? 0) + ((between[at + 2] ?? 0) - (between[at] ?? 0)) * (step / curveSteps)
    contour.push(between[0] ?? 0, between[1] ?? 0)
  }
}
