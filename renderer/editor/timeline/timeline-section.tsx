import { Button } from '@mantine/core'
import { useCallback, useMemo, useRef, useState } from 'react'
import { coverageOf } from '../../../domain/coverage'
import { problemsIn } from '../../../domain/timeline-problems'
import { useKept } from '../../parts/kept'
import { Unlocked, useIsLocked } from '../../parts/locked'
import { useWantedEvent } from '../coach/use-wanted-event'
import type { SectionProps } from '../section-props'
import { ChartedTimeline } from './chart/charted-timeline'
import { ClocksDialog } from './clocks-dialog'
import { DuplicatesDialog } from './duplicates-dialog'
import { Durations } from './durations'
import { EventRows } from './event-rows'
import { FindBar } from './find-bar'
import { PasteDialog } from './paste-dialog'
import { Problems } from './problems'
import { SelectionBar } from './selection-bar'
import classes from './timeline.module.css'
import type { GridHandle } from './timeline-grid'
import { TypingLine } from './typing-line'
import { useAdding } from './use-adding'
import { useCopying } from './use-copying'
import { useDuplicates } from './use-duplicates'
import { useEventActions } from './use-event-actions'
import { useSelection } from './use-selection'
import { useSettled } from './use-settled'
import { useTimelineCommands } from './use-timeline-commands'
import { useTimelineView } from './use-timeline-view'

/** The timeline being written: what follows from it above, its events, and the line that is being typed. */
export function TimelineSection(props: SectionProps) {
  const { incident, change } = props
  const { timeline, zone, clocks } = incident
  const { settled, reworded } = useSettled(incident)
  const view = useTimelineView(settled)
  const [selection, select] = useSelection()
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [dialog, setDialog] = useState<'clocks' | 'duplicates'>()
  // The rows may need its room; how it was left is kept while the post-mortem is open.
  const [chart, setChart] = useKept('chart of the timeline')
  const grid = useRef<GridHandle>(null)
  const line = useRef<HTMLInputElement>(null)
  const foot = useRef<HTMLDivElement>(null)
  const findField = useRef<HTMLInputElement>(null)
  const adding = useAdding(props, grid)
  const isLocked = useIsLocked()
  const duplicates = useDuplicates(settled.timeline)
  const act = useEventActions({
    incident,
    change,
    view,
    selection,
    select,
    grid,
    onFind: () => findField.current?.focus(),
    onLeave: () => line.current?.focus(),
    onDetails: (id) => setOpen((before) => toggled(before, id)),
  })
  useWantedEvent(act)
  useTimelineCommands({
    act,
    view,
    type: () => line.current?.focus(),
    meant: selection.active ?? adding.last?.id,
    openDialog: setDialog,
  })
  const ahead = useMemo(() => new Map(clocks.map((clock) => [clock.source, clock.ahead])), [clocks])
  const coverage = useMemo(() => coverageOf(settled.timeline), [settled])
  const problems = useMemo(() => problemsIn(settled.timeline), [settled])
  // Nothing is done to what is not shown.
  const selected = useMemo(
    () =>
      selection.ids.size === 0
        ? selection.ids
        : new Set(view.shown.flatMap(({ id }) => (selection.ids.has(id) ? [id] : []))),
    [selection.ids, view.shown],
  )
  const withCursor = useMemo(
    () => view.rows.filter((row) => row.kind === 'event' || row.kind === 'phase'),
    [view.rows],
  )
  // One row is always reached with Tab.
  const active = withCursor.some((row) => row.key === selection.active)
    ? selection.active
    : withCursor[0]?.key
  useCopying({ order: view.order, selected, active, zone })
  const lastRow = withCursor.at(-1)?.key
  const toRows = useCallback(() => {
    if (lastRow) act.focus(lastRow)
  }, [act, lastRow])
  const endPaste = () => {
    adding.endPaste()
    // Once the dialog is gone, which has the cursor until then.
    setTimeout(() => line.current?.focus())
  }

  return (
    <div className={classes.timeline}>
      <Durations
        incident={settled}
        change={change}
        coverage={coverage}
        onShow={act.show}
        onShowBare={view.showBare}
      />
      <Problems problems={problems} onShow={act.show} />
      {timeline.length === 0 ? (
        <p className={classes.none}>
          Begin with what is certain: when the first alert fired, and when it was over. The order does not
          matter, events sort themselves.
        </p>
      ) : (
        <>
          <Unlocked>
            {chart === 'hidden' ? null : (
              <ChartedTimeline
                incident={settled}
                change={change}
                view={view}
                selected={selected}
                select={select}
                onReveal={(id) => grid.current?.reveal(id)}
              />
            )}
            <FindBar
              filter={view.filter}
              events={view.order}
              shown={view.shown.length}
              zone={zone}
              about={view.about}
              field={findField}
              onChange={view.setFilter}
              onLeave={() => withCursor[0] && act.focus(withCursor[0].key)}
            >
              {duplicates.pairs.length > 0 && !isLocked ? (
                <Button variant="subtle" size="compact-sm" onClick={() => setDialog('duplicates')}>
                  {duplicates.pairs.length === 1
                    ? '1 possible duplicate'
                    : `${duplicates.pairs.length} possible duplicates`}
                </Button>
              ) : null}
              <Button
                variant="subtle"
                color="gray"
                size="compact-sm"
                aria-expanded={chart !== 'hidden'}
                onClick={() => setChart(chart === 'hidden' ? '' : 'hidden')}
              >
                {chart === 'hidden' ? 'Show chart' : 'Hide chart'}
              </Button>
              {isLocked ? null : (
                <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setDialog('clocks')}>
                  Clocks
                </Button>
              )}
            </FindBar>
          </Unlocked>
          <EventRows
            rows={view.rows}
            reworded={reworded}
            incident={incident}
            ahead={ahead}
            active={active}
            selected={selected}
            open={open}
            act={act}
            handle={grid}
            foot={foot}
          />
        </>
      )}
      <div ref={foot} className={classes.foot}>
        {selected.size > 0 && !isLocked ? (
          <SelectionBar
            ids={selected}
            timeline={timeline}
            zone={zone}
            change={change}
            onRemove={act.removeSelected}
            onClear={act.selectNone}
          />
        ) : null}
        {isLocked ? null : (
          <TypingLine
            after={timeline.at(-1)?.at}
            openedAt={incident.openedAt}
            zone={zone}
            last={adding.last}
            field={line}
            onAdd={adding.add}
            onMarkLast={adding.markLast}
            onPaste={adding.paste}
            onLeave={toRows}
          />
        )}
      </div>
      {adding.pasted ? (
        <PasteDialog
          text={adding.pasted.text}
          context={adding.pasted.context}
          onAdd={(events) => {
            adding.addAll(events)
            endPaste()
          }}
          onClose={endPaste}
        />
      ) : null}
      {dialog === 'clocks' ? (
        <ClocksDialog incident={incident} change={change} onClose={() => setDialog(undefined)} />
      ) : null}
      {dialog === 'duplicates' ? (
        <DuplicatesDialog
          pairs={duplicates.pairs}
          zone={zone}
          change={change}
          onDismiss={duplicates.dismiss}
          onClose={() => setDialog(undefined)}
        />
      ) : null}
    </div>
  )
}

function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(before)
  if (!after.delete(id)) after.add(id)
  return after
}
