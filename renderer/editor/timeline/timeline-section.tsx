import { useCallback, useMemo, useRef, useState } from 'react'
import type { Milestone } from '../../../domain/timeline-event'
import { problemsIn } from '../../../domain/timeline-problems'
import type { LineContext, TypedEvent } from '../../../domain/typed-line'
import { newId } from '../../parts/new-id'
import type { SectionProps } from '../section-props'
import { ChartedTimeline } from './chart/charted-timeline'
import { Durations } from './durations'
import { EventDetails } from './event-details'
import { EventRow } from './event-row'
import { FindBar } from './find-bar'
import { DayRow, GapRow, PhaseRow } from './heading-rows'
import { PasteDialog } from './paste-dialog'
import { Problems } from './problems'
import classes from './timeline.module.css'
import { type GridHandle, TimelineGrid } from './timeline-grid'
import { TypingLine } from './typing-line'
import { useEventActions } from './use-event-actions'
import { useSelection } from './use-selection'
import { useTimelineView } from './use-timeline-view'

/** The timeline being written: what follows from it above, its events, and the line that is being typed. */
export function TimelineSection({ incident, change }: SectionProps) {
  const { timeline, zone, clocks } = incident
  const view = useTimelineView(incident)
  const [selection, select] = useSelection()
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [pasted, setPasted] = useState<{ readonly text: string; readonly context: LineContext }>()
  const [added, setAdded] = useState<string>()
  const grid = useRef<GridHandle>(null)
  const line = useRef<HTMLInputElement>(null)
  const findField = useRef<HTMLInputElement>(null)

  const act = useEventActions({
    incident,
    change,
    view,
    selection,
    select,
    grid,
    onFind: () => findField.current?.focus(),
    onLeave: () => line.current?.focus(),
    onDetails: (id) =>
      setOpen((before) => {
        const after = new Set(before)
        if (!after.delete(id)) after.add(id)
        return after
      }),
  })
  const ahead = useMemo(() => new Map(clocks.map((clock) => [clock.source, clock.ahead])), [clocks])
  const last = timeline.find((event) => event.id === added) ?? timeline.at(-1)

  const add = useCallback(
    (event: TypedEvent) => {
      const id = newId()
      change({ kind: 'add', list: 'timeline', items: [{ ...event, id }] })
      setAdded(id)
      requestAnimationFrame(() => grid.current?.reveal(id))
    },
    [change],
  )
  const lastId = last?.id
  const markLast = useCallback(
    (milestone: Milestone | undefined) => {
      if (lastId) change({ kind: 'mark', id: lastId, milestone })
    },
    [change, lastId],
  )
  const problems = useMemo(() => problemsIn(view.settled), [view.settled])
  const paste = useCallback((text: string, context: LineContext) => setPasted({ text, context }), [])
  const lastRow = view.rows.findLast((row) => row.kind === 'event' || row.kind === 'phase')?.key
  const toRows = useCallback(() => {
    if (lastRow) act.focus(lastRow)
  }, [act, lastRow])
  const lastText = last?.text
  const lastMilestone = last?.milestone
  const lastShown = useMemo(
    () => (lastText === undefined ? undefined : { text: lastText, milestone: lastMilestone }),
    [lastText, lastMilestone],
  )
  // One row is always reached with Tab.
  const isThere = view.rows.some((row) => row.key === selection.active)
  const firstRow = view.rows.find((row) => row.kind === 'event' || row.kind === 'phase')?.key
  const active = isThere ? selection.active : firstRow

  return (
    <div className={classes.timeline}>
      <ChartedTimeline
        incident={incident}
        change={change}
        view={view}
        selected={selection.ids}
        select={select}
        onReveal={(id) => grid.current?.reveal(id)}
      />
      <Durations incident={incident} />
      <Problems problems={problems} onShow={act.focus} />
      {timeline.length === 0 ? (
        <p className={classes.none}>
          Begin with what is certain: when the first alert fired, and when it was over. The order does not
          matter, events sort themselves.
        </p>
      ) : (
        <>
          <FindBar
            filter={view.filter}
            events={view.order}
            shown={view.shown.length}
            zone={zone}
            about={view.about}
            field={findField}
            onChange={view.setFilter}
            onLeave={() => firstRow && act.focus(firstRow)}
          />
          <TimelineGrid rows={view.rows} active={active} keys={act} handle={grid}>
            {(row) => {
              switch (row.kind) {
                case 'day':
                  return <DayRow date={row.date} zone={zone} />
                case 'gap':
                  return <GapRow seconds={row.seconds} />
                case 'phase':
                  return (
                    <PhaseRow
                      id={row.key}
                      phase={row.phase}
                      count={row.count}
                      seconds={row.seconds}
                      isOpen={row.isOpen}
                      isActive={active === row.key}
                      onEnter={act.enter}
                      onToggle={act.togglePhase}
                    />
                  )
                case 'event': {
                  const isOpen = open.has(row.key)
                  return (
                    <>
                      <EventRow
                        event={row.event}
                        phase={row.phase}
                        zone={zone}
                        ahead={row.event.source ? (ahead.get(row.event.source.file) ?? 0) : 0}
                        isActive={active === row.key}
                        isSelected={selection.ids.has(row.key)}
                        isOpen={isOpen}
                        act={act}
                      />
                      {isOpen ? (
                        <EventDetails event={row.event} attachments={incident.attachments} change={change} />
                      ) : null}
                    </>
                  )
                }
              }
            }}
          </TimelineGrid>
        </>
      )}
      <TypingLine
        after={timeline.at(-1)?.at}
        openedAt={incident.openedAt}
        zone={zone}
        last={lastShown}
        field={line}
        onAdd={add}
        onMarkLast={markLast}
        onPaste={paste}
        onLeave={toRows}
      />
      {pasted ? (
        <PasteDialog
          text={pasted.text}
          context={pasted.context}
          onAdd={(events) => {
            const items = events.map((event) => ({ ...event, id: newId() }))
            change({ kind: 'add', list: 'timeline', items })
            setPasted(undefined)
            setAdded(items.at(-1)?.id)
            requestAnimationFrame(() => line.current?.focus())
          }}
          onClose={() => setPasted(undefined)}
        />
      ) : null}
    </div>
  )
}
