import type { Chart, ChartMark } from '../../../../domain/chart/chart'
import classes from './chart.module.css'
import { lengthOf, markTimes, titleOf } from './mark-words'

type Props = { readonly chart: Chart; readonly mark: ChartMark; readonly zone: string }

const width = 300

/** When a mark is, in the incident's zone and in UTC, and what it says. */
export function ChartTip({ chart, mark, zone }: Props) {
  const lane = chart.lanes[mark.lane]
  if (!lane) return null
  const left = Math.max(4, Math.min(mark.x - width / 2, chart.width - width - 4))
  return (
    <div className={classes.tip} style={{ left, top: lane.top + lane.height, width }} role="tooltip">
      {markTimes(mark, zone).map((line) => (
        <p key={line.zone} className={classes.tipTime}>
          {line.text} <span>{line.zone}</span>
        </p>
      ))}
      {mark.kind === 'event' ? (
        <>
          <p className={classes.tipText}>{titleOf(mark.event)}</p>
          {mark.event.until === undefined ? null : <p className={classes.tipMore}>{lengthOf(mark.event)}</p>}
          {mark.event.source ? <p className={classes.tipMore}>From {mark.event.source.file}</p> : null}
          <p className={classes.tipMore}>Drag it, or Alt+← and Alt+→, to move it in time</p>
        </>
      ) : (
        <p className={classes.tipText}>{mark.count} events; open them to see each</p>
      )}
    </div>
  )
}
