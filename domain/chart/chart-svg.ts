import { never } from '../never'
import { type Drawing, ringWidth, type Shape } from './drawing'

/** A drawing as a file of its own: an SVG that asks for no font but such as a computer has. */
export function svgOf({ width, height, shapes }: Drawing, title: string, description: string): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" role="img" font-family="'Noto Sans', Inter, Calibri, Carlito, Arial, sans-serif">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(description)}</desc>`,
    ...shapes.map(element),
    '</svg>',
    '',
  ].join('\n')
}

function element(shape: Shape): string {
  switch (shape.kind) {
    case 'rect': {
      const round = shape.radius ? ` rx="${n(shape.radius)}"` : ''
      return `<rect x="${n(shape.x)}" y="${n(shape.y)}" width="${n(shape.width)}" height="${n(shape.height)}"${round} fill="${shape.fill}"/>`
    }
    case 'line': {
      const dash = shape.dash ? ` stroke-dasharray="${n(shape.dash)}"` : ''
      return `<line x1="${n(shape.x1)}" y1="${n(shape.y1)}" x2="${n(shape.x2)}" y2="${n(shape.y2)}" stroke="${shape.stroke}" stroke-width="${n(shape.width)}"${dash}/>`
    }
    case 'circle': {
      const ring = shape.stroke ? ` stroke="${shape.stroke}" stroke-width="${ringWidth}"` : ''
      return `<circle cx="${n(shape.x)}" cy="${n(shape.y)}" r="${n(shape.radius)}" fill="${shape.fill}"${ring}/>`
    }
    case 'polygon': {
      const points = shape.points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')
      return `<polygon points="${points}" fill="${shape.fill}"/>`
    }
    case 'text': {
      const anchor = shape.anchor && shape.anchor !== 'start' ? ` text-anchor="${shape.anchor}"` : ''
      const bold = shape.bold ? ' font-weight="700"' : ''
      const order = runsRightToLeft.test(shape.text) ? ' unicode-bidi="plaintext"' : ''
      return `<text x="${n(shape.x)}" y="${n(shape.y)}" font-size="${n(shape.size)}" fill="${shape.fill}"${anchor}${bold}${order}>${escaped(shape.text)}</text>`
    }
    default:
      return never(shape)
  }
}

/** Letters of scripts that are read from the right; a label that begins with one is read from there as a whole. */
const runsRightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/

/** A hundredth of a pixel is seen by nobody. */
const n = (length: number) => String(Math.round(length * 100) / 100)

/** XML knows no way to write control characters and lone halves of surrogate pairs. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cs}\ufffe\uffff]|(?![\n\t])\p{Cc}/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
