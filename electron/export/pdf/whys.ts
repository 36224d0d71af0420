import { analysisWords } from '../../../domain/report/fixed-words'
import type { Block } from '../../../domain/report/report'
import type { Look } from '../look'
import { type WhyLink, whyChain } from '../why-chain'
import { heightOfStep } from './estimate'
import { bare, besideLine, type PdfNode, type Shape } from './nodes'
import type { Print } from './print'
import { sizes } from './sizes'
import { runsOf, textNode, textRuns } from './text'

type Whys = Extract<Block, { kind: 'whys' }>

const radius = 8
/** How far each level stands right of the one above. */
const step = 20
/** Deeper levels are not indented further, so that their text keeps a readable width. */
const deepestIndent = 10
/** Where the middle of a badge is, from the top of its row. */
const badgeY = 4 + radius

/** The problem, and below it each why hanging on what it explains. */
export function whysNode(block: Whys, print: Print): PdfNode {
  return {
    stack: [
      ...(block.problem.length > 0 ? [problemNode(block, print)] : []),
      {
        stack: whyChain(block).map((link, index) =>
          linkNode(link, heightOfStep(block, index, print.width) < print.sheet.content.height * 0.6, print),
        ),
        role: 'L',
      },
    ],
    margin: [0, 0, 0, 10],
  }
}

function problemNode({ problem }: Whys, print: Print): PdfNode {
  return {
    table: {
      widths: [print.width - 25],
      body: [
        [
          {
            stack: [
              {
                text: textRuns(analysisWords.problem, print.glyphs),
                fontSize: sizes.small,
                color: print.look.accent,
                bold: true,
              },
              { ...textNode(runsOf(problem, print.glyphs, sizes.body)), margin: [0, 1, 0, 5] },
            ],
            fillColor: print.look.accentTint,
          },
        ],
      ],
    },
    layout: besideLine(print.look.accent),
    margin: [0, 2, 0, 6],
  }
}

/** One row: a column for each level above, the badge, and the words. */
function linkNode(link: WhyLink, isLow: boolean, print: Print): PdfNode {
  const levels = link.goesOn.slice(0, deepestIndent)
  const indent = levels.length * step
  return {
    table: {
      widths: [...levels.flatMap(() => rail.widths), ...rail.widths, print.width - indent - step - gap],
      body: [
        [
          ...levels.flatMap((goesOn, level) => railCells(goesOn, level === levels.length - 1, print.look)),
          ...badgeCells(link, print.look),
          words(link, print),
        ],
      ],
      dontBreakRows: print.keepsTogether && isLow,
    },
    layout: { ...bare, paddingLeft: (column) => (column === (levels.length + 1) * 3 ? gap : 0) },
    role: 'LI',
  }
}

const gap = 6
const railWidth = 1
/** Left of the rail, the rail, right of it. */
const rail = { widths: [radius - railWidth / 2, railWidth, step - radius - railWidth / 2] } as const

const line = (look: Look, x1: number, y1: number, x2: number, y2: number): Shape => ({
  type: 'line',
  x1,
  y1,
  x2,
  y2,
  lineWidth: railWidth,
  lineColor: look.accentLight,
})

/** From the level above into the badge. Made anew each time: pdfmake moves the shapes it is given. */
const elbow = (look: Look): Shape[] => [
  line(look, radius, 0, radius, badgeY),
  line(look, radius, badgeY, step, badgeY),
]

/** A level above, past which the chain goes on; the last of them leads into the badge. */
function railCells(goesOn: boolean, isLast: boolean, look: Look): PdfNode[] {
  return [
    isLast ? drawing(elbow(look)) : { text: '' },
    { text: '', ...(goesOn ? { fillColor: look.accentLight } : {}) },
    { text: '' },
  ]
}

/** Shapes that take up no room, so that the row is as high as its words. */
function drawing(shapes: readonly Shape[]): PdfNode {
  return { stack: [{ canvas: shapes, relativePosition: { x: 0, y: 0 } }] }
}

/** The number of the why, and the rail that leads on from it. */
function badgeCells({ step, isExplained }: WhyLink, look: Look): PdfNode[] {
  const badge: Shape = { type: 'ellipse', x: radius, y: badgeY, r1: radius, r2: radius, color: look.accent }
  // The rail is the cell's colour and as high as the row; above the badge it is painted over.
  const above: Shape = { type: 'rect', x: radius - 1, y: 0, w: 2, h: badgeY, color: look.white }
  const number: PdfNode = {
    text: step.number,
    role: 'Lbl',
    width: radius * 2,
    alignment: 'center',
    bold: true,
    color: look.white,
    fontSize: step.number.length > 2 ? sizes.small * 0.8 : sizes.small,
  }
  return [
    {
      stack: [
        drawing(isExplained ? [above, badge] : [badge]),
        { columns: [number], relativePosition: { x: 0, y: badgeY - 5.6 } },
      ],
    },
    { text: '', ...(isExplained ? { fillColor: look.accentLight } : {}) },
    { text: '' },
  ]
}

function words({ step: { question, answer, remarks }, isAnd }: WhyLink, { glyphs, look }: Print): PdfNode {
  const and = {
    text: ` ${analysisWords.and} `,
    font: 'Sans',
    bold: true,
    color: look.accent,
    background: look.accentTint,
  } as const
  return {
    stack: [
      {
        ...textNode([...(isAnd ? [and, { text: '  ' }] : []), ...runsOf(question, glyphs, sizes.body)]),
        bold: true,
        color: look.accent,
      },
      { ...textNode(runsOf(answer, glyphs, sizes.body)), margin: [0, 1, 0, 0] },
      ...(remarks.length === 0
        ? []
        : [
            {
              ...textNode(runsOf(remarks, glyphs, sizes.small)),
              fontSize: sizes.small,
              color: look.muted,
            },
          ]),
    ],
    role: 'LBody',
    margin: [0, 3, 0, 9],
  }
}
