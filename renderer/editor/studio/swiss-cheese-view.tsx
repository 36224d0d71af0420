import { useElementSize } from '@mantine/hooks'
import { sentenceCase } from '../../../domain/sentences'
import { defenceWords, layersOf } from '../../../domain/studio/sorted-causes'
import {
  laySwissCheese,
  type Slice,
  type SwissCheese,
  spotRadius,
  swissCheeseWords,
} from '../../../domain/studio/swiss-cheese-layout'
import { CauseMark } from './cause-mark'
import { CauseButtons, type Choosing, ChosenCause, useChosenCause } from './chosen-cause'
import classes from './drawings.module.css'
import type { CauseViewProps } from './filed-cause'
import { NoCauses } from './no-causes'
import studio from './studio.module.css'

/** The layers of defence with the holes that the hazard went through, and what held. */
export function SwissCheeseView(props: CauseViewProps) {
  const { ref, width } = useElementSize()
  const choosing = useChosenCause(props.incident)
  const { causes } = choosing
  if (causes.length === 0) return <NoCauses />
  const cheese = laySwissCheese(causes, width)
  const words = swissCheeseWords(cheese)
  return (
    <>
      <figure className={classes.panel}>
        <div ref={ref} />
        {width === 0 ? null : (
          <svg className={classes.drawing} width={cheese.width} height={cheese.height}>
            <title>Layers of defence</title>
            {cheese.slices.map((slice) => (
              <SliceShape key={slice.name} slice={slice} cheese={cheese} />
            ))}
            <Hazard cheese={cheese} />
            {cheese.slices.map((slice) => (
              <Spots key={slice.name} slice={slice} choosing={choosing} />
            ))}
          </svg>
        )}
      </figure>
      <p className={studio.words}>{words}</p>
      <ChosenCause {...props} chosen={choosing.chosen} />
      {layersOf(causes).map(({ name, causes: filed }) => (
        <CauseButtons key={name} title={sentenceCase(name)} causes={filed} choosing={choosing} />
      ))}
      <CauseButtons
        title="Not filed in a layer"
        causes={causes.filter(({ layer }) => layer === undefined)}
        choosing={choosing}
      />
    </>
  )
}

function SliceShape({ slice, cheese }: { readonly slice: Slice; readonly cheese: SwissCheese }) {
  const { x, width, lines, isKnown, isAbsent } = slice
  const look = isAbsent ? 'absent' : isKnown ? 'known' : 'unknown'
  return (
    <g>
      <rect
        className={classes.slice}
        data-look={look}
        x={x}
        y={cheese.top}
        width={width}
        height={cheese.bottom - cheese.top}
        rx={10}
      />
      {lines.map((line, index) => (
        <text
          key={line}
          className={classes.sliceName}
          data-look={look}
          x={x + width / 2}
          y={cheese.top - 8 - (lines.length - 1 - index) * 13}
        >
          {line}
        </text>
      ))}
    </g>
  )
}

function Hazard({ cheese: { path, endedBy, width } }: { readonly cheese: SwissCheese }) {
  const [first] = path
  const last = path.at(-1)
  if (!first || !last) return null
  return (
    <g>
      <polyline className={classes.hazard} points={path.map(({ x, y }) => `${x},${y}`).join(' ')} />
      <path
        className={classes.hazard}
        d={`M${last.x - 7} ${last.y - 5} L${last.x} ${last.y} L${last.x - 7} ${last.y + 5}`}
      />
      <text className={classes.hazardText} x={first.x} y={first.y - 8}>
        Hazard
      </text>
      {endedBy ? null : (
        <text className={classes.hazardText} x={width - 2} y={last.y + 18} textAnchor="end">
          Users
        </text>
      )}
    </g>
  )
}

function Spots({ slice: { spots }, choosing }: { readonly slice: Slice; readonly choosing: Choosing }) {
  return spots.map(({ cause, label, x, y }) => (
    <CauseMark
      key={`${cause.list} ${cause.id}`}
      cause={cause}
      state={defenceWords(cause.defence)}
      choosing={choosing}
    >
      <circle
        className={classes.spot}
        data-defence={cause.defence ?? 'unknown'}
        cx={x}
        cy={y}
        r={spotRadius}
      />
      <text className={classes.spotText} data-defence={cause.defence ?? 'unknown'} x={x} y={y + 4}>
        {label}
      </text>
    </CauseMark>
  ))
}
