import { useElementSize } from '@mantine/hooks'
import { type BoneLine, layFishbone } from '../../../domain/studio/fishbone-layout'
import { CauseMark } from './cause-mark'
import { CauseButtons, type Choosing, ChosenCause, useChosenCause } from './chosen-cause'
import classes from './drawings.module.css'
import { DrawnLines } from './drawn-lines'
import type { CauseViewProps } from './filed-cause'
import { NoCauses } from './no-causes'

/** The causes by category, as a fishbone whose head is the problem. */
export function FishboneView(props: CauseViewProps) {
  const { ref, width } = useElementSize()
  const choosing = useChosenCause(props.incident)
  const { causes } = choosing
  if (causes.length === 0) return <NoCauses />
  const bone = layFishbone(causes, props.incident.analysis.problem, width)
  const { spine, head } = bone
  return (
    <>
      <figure className={classes.panel}>
        <div ref={ref} />
        {width === 0 ? null : (
          <svg className={classes.drawing} width={bone.width} height={bone.height}>
            <title>Fishbone of the causes</title>
            <line className={classes.spine} x1={spine.x1} x2={spine.x2} y1={spine.y} y2={spine.y} />
            {bone.bones.map((line) => (
              <Bone key={line.category} bone={line} choosing={choosing} />
            ))}
            <g>
              <rect
                className={classes.head}
                x={head.x}
                y={head.y}
                width={head.width}
                height={head.height}
                rx={6}
              />
              <DrawnLines className={classes.headText} lines={head.lines} x={head.x + 10} y={head.y + 20} />
            </g>
          </svg>
        )}
      </figure>
      <ChosenCause {...props} chosen={choosing.chosen} />
      <CauseButtons
        title="Not filed in a category"
        causes={causes.filter(({ category }) => category === '')}
        choosing={choosing}
      />
    </>
  )
}

function Bone({ bone, choosing }: { readonly bone: BoneLine; readonly choosing: Choosing }) {
  const { category, name, nameX, nameY, x1, y1, x2, y2, twigs } = bone
  return (
    <g>
      <line className={classes.bone} x1={x1} y1={y1} x2={x2} y2={y2} />
      <DrawnLines className={classes.category} lines={name} x={nameX} y={nameY} />
      {twigs.map(({ cause, lines, x, y, width, height, tip }) => (
        <CauseMark key={`${cause.list} ${cause.id}`} cause={cause} state={category} choosing={choosing}>
          <rect className={classes.ground} x={x - 4} y={y - 2} width={width + 8} height={height + 4} rx={4} />
          <line className={classes.twig} x1={x} x2={tip.x} y1={tip.y} y2={tip.y} />
          <DrawnLines lines={lines} x={x} y={y + 10} />
        </CauseMark>
      ))}
    </g>
  )
}
