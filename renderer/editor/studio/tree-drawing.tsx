import { VisuallyHidden } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, memo, useCallback, useEffect, useMemo, useRef } from 'react'
import type { Analysis } from '../../../domain/analysis'
import { layTree, type TreeBox, type TreeEdge } from '../../../domain/studio/tree-layout'
import { treeWords } from '../../../domain/studio/tree-words'
import { inDepthOrder, whyTrees } from '../../../domain/whys'
import classes from './drawings.module.css'
import { DrawnLines } from './drawn-lines'

type Props = {
  readonly analysis: Pick<Analysis, 'whys' | 'problem'>
  /** The why that is being written. */
  readonly current: string | undefined
  /** The whys that a reviewer would ask about. */
  readonly asked: ReadonlySet<string>
  readonly onGo: (why: string) => void
}

/** The whys as they hang together. A box leads to its field; one box is reached with Tab, the others with the arrows. */
export function TreeDrawing({ analysis, current, asked, onGo }: Props) {
  const { ref, width } = useElementSize()
  const panel = useRef<HTMLElement>(null)
  const { whys, problem } = analysis
  const layout = useMemo(() => layTree({ whys, problem }, width), [whys, problem, width])
  const order = useMemo(() => inDepthOrder(whyTrees(whys)), [whys])
  const reached = order.some(({ why }) => why.id === current) ? current : order[0]?.why.id
  const latest = useRef(order)
  latest.current = order

  useEffect(() => {
    const box = layout.boxes.find(({ why }) => why !== undefined && why === current)
    if (box && panel.current) bringIntoView(panel.current, box)
  }, [layout, current])

  const handleKey = useCallback(
    (event: KeyboardEvent, id: string) => {
      const steps = latest.current
      const at = steps.findIndex(({ why }) => why.id === id)
      const here = steps[at]
      if (!here) return
      const next = {
        ArrowLeft: here.why.parent,
        ArrowRight: here.causes[0]?.why.id,
        ArrowUp: steps[at - 1]?.why.id,
        ArrowDown: steps[at + 1]?.why.id,
      }[event.key]
      if (event.key === 'Enter' || event.key === ' ') onGo(id)
      else if (next !== undefined) {
        panel.current?.querySelector<SVGGElement>(`[data-box="${CSS.escape(next)}"]`)?.focus()
      } else return
      event.preventDefault()
    },
    [onGo],
  )

  return (
    <figure ref={panel} className={classes.panel} data-tree>
      <VisuallyHidden component="figcaption">{treeWords(whys)}</VisuallyHidden>
      <div ref={ref} />
      {width === 0 ? null : (
        <svg className={classes.drawing} width={layout.width} height={layout.height}>
          <title>Tree of the whys</title>
          {layout.edges.map((edge) => (
            <path
              key={`${edge.kind} ${edge.key}`}
              className={classes.edge}
              data-kind={edge.kind}
              d={curve(edge)}
            />
          ))}
          {layout.ands.map(({ key, x, y }) => (
            <g key={key}>
              <rect className={classes.and} x={x - 13} y={y - 8} width={26} height={16} rx={8} />
              <text className={classes.andText} x={x} y={y + 4}>
                and
              </text>
            </g>
          ))}
          {layout.boxes.map((box) => (
            <Box
              key={box.why ?? ''}
              box={box}
              isCurrent={box.why !== undefined && box.why === current}
              isReached={box.why !== undefined && box.why === reached}
              isAsked={box.why !== undefined && asked.has(box.why)}
              onGo={onGo}
              onKey={handleKey}
            />
          ))}
        </svg>
      )}
    </figure>
  )
}

type BoxProps = {
  readonly box: TreeBox
  readonly isCurrent: boolean
  readonly isReached: boolean
  readonly isAsked: boolean
  readonly onGo: (why: string) => void
  readonly onKey: (event: KeyboardEvent, why: string) => void
}

const Box = memo(function Box({ box, isCurrent, isReached, isAsked, onGo, onKey }: BoxProps) {
  const { why, number, x, y, width, height, lines, text, isWritten } = box
  const words = (
    <>
      <title>{text}</title>
      <rect
        className={why === undefined ? classes.problem : classes.boxShape}
        x={x}
        y={y}
        width={width}
        height={height}
        rx={5}
      />
      {number === '' ? null : (
        <text className={classes.boxNumber} x={x + 8} y={y + 16}>
          {number}
        </text>
      )}
      {isAsked ? <circle className={classes.asked} cx={x + width - 10} cy={y + 11} r={3.5} /> : null}
      <DrawnLines lines={lines} x={x + 8} y={y + (number === '' ? 16 : 30)} />
    </>
  )
  if (why === undefined) {
    return <g>{words}</g>
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button of its own.
    <g
      className={classes.box}
      role="button"
      tabIndex={isReached ? 0 : -1}
      aria-label={`Why ${number}${isWritten ? '' : ', open'}: ${text}`}
      data-box={why}
      data-look={isWritten ? 'answered' : 'open'}
      data-current={isCurrent}
      onClick={() => onGo(why)}
      onKeyDown={(event) => onKey(event, why)}
    >
      {words}
    </g>
  )
})

function curve({ x1, y1, x2, y2 }: TreeEdge): string {
  const middle = (x1 + x2) / 2
  return `M${x1} ${y1} C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`
}

/** Scrolls the panel and nothing else: the cursor stays where one types. */
function bringIntoView(panel: HTMLElement, { x, y, width, height }: TreeBox): void {
  const { scrollLeft, scrollTop, clientWidth, clientHeight } = panel
  if (x < scrollLeft || x + width > scrollLeft + clientWidth) panel.scrollLeft = x - (clientWidth - width) / 2
  if (y < scrollTop || y + height > scrollTop + clientHeight)
    panel.scrollTop = y - (clientHeight - height) / 2
}
