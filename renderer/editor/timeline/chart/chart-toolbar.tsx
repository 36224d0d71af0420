import { ActionIcon, Button, Menu, SegmentedControl, Tooltip } from '@mantine/core'
import {
  IconChevronLeft,
  IconChevronRight,
  IconDownload,
  IconFocusCentered,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react'
import { memo, use } from 'react'
import type { LaneMode } from '../../../../domain/chart/chart-index'
import { MenuOnDemand } from '../../../parts/menu-on-demand'
import classes from './chart.module.css'
import type { Tool } from './ground'
import { SaveChart } from './save-chart'

type Props = {
  readonly laneMode: LaneMode
  readonly onLaneMode: (mode: LaneMode) => void
  readonly tool: Tool
  readonly onTool: (tool: Tool) => void
  readonly onZoom: (factor: number) => void
  /** By a share of what is shown; positive is later. */
  readonly onPan: (share: number) => void
  readonly onFit: () => void
  readonly isWhole: boolean
  readonly isFiltered: boolean
  /** Shows only the rows of what the chart shows, or all again. */
  readonly onFilter: (isWanted: boolean) => void
}

export const zoomStep = 1.6

export const ChartToolbar = memo(function ChartToolbar(props: Props) {
  const { laneMode, onLaneMode, tool, onTool, onZoom, onPan, onFit, isWhole, isFiltered, onFilter } = props
  return (
    <div className={classes.toolbar}>
      <SegmentedControl
        size="xs"
        aria-label="Lanes"
        value={laneMode}
        onChange={(value) => onLaneMode(value === 'source' ? 'source' : 'who')}
        data={[
          { value: 'who', label: 'By lane' },
          { value: 'source', label: 'By source' },
        ]}
      />
      <SegmentedControl
        size="xs"
        aria-label="Dragging on the chart"
        value={tool}
        onChange={(value) => onTool(value === 'pan' ? 'pan' : 'select')}
        data={[
          { value: 'select', label: 'Select' },
          { value: 'pan', label: 'Move' },
        ]}
      />
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        disabled={!isFiltered && isWhole}
        onClick={() => onFilter(!isFiltered)}
      >
        {isFiltered ? 'Show all rows' : 'Only rows in view'}
      </Button>
      <span className={classes.spring} />
      <ToolButton label="Earlier (←)" onClick={() => onPan(-0.3)}>
        <IconChevronLeft size={16} />
      </ToolButton>
      <ToolButton label="Later (→)" onClick={() => onPan(0.3)}>
        <IconChevronRight size={16} />
      </ToolButton>
      <ToolButton label="Zoom in (+)" onClick={() => onZoom(1 / zoomStep)}>
        <IconZoomIn size={16} />
      </ToolButton>
      <ToolButton label="Zoom out (-)" onClick={() => onZoom(zoomStep)}>
        <IconZoomOut size={16} />
      </ToolButton>
      <ToolButton label="Fit everything (0)" onClick={onFit} isDisabled={isWhole}>
        <IconFocusCentered size={16} />
      </ToolButton>
      <SaveMenu />
    </div>
  )
})

type ToolButtonProps = {
  readonly label: string
  readonly onClick: () => void
  readonly isDisabled?: boolean
  readonly children: React.ReactNode
}

function ToolButton({ label, onClick, isDisabled = false, children }: ToolButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} disabled={isDisabled} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  )
}

function SaveMenu() {
  const save = use(SaveChart)
  if (!save) return null
  return (
    <MenuOnDemand
      button={
        <ActionIcon variant="subtle" color="gray" aria-label="Save chart">
          <IconDownload size={16} />
        </ActionIcon>
      }
    >
      {() => (
        <>
          <Menu.Item onClick={() => save('svg')}>Save chart as SVG</Menu.Item>
          <Menu.Item onClick={() => save('png')}>Save chart as PNG</Menu.Item>
        </>
      )}
    </MenuOnDemand>
  )
}
