import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import type { Desktop } from '../../domain/desktop/desktop'
import { usualChoices } from '../../domain/export-choices'
import { tellFailure } from '../parts/tell-failure'
import type { ChartFormat } from './timeline/chart/save-chart'

/** Saves the chart of the timeline as a file: the desktop draws it from the incident as saved, and asks where to. */
export function useSaveChart(desktop: Desktop, id: string, saveNow: () => Promise<boolean>) {
  return useCallback(
    async (format: ChartFormat) => {
      if (!(await saveNow())) return
      const started = await desktop.startExport({
        id,
        choices: usualChoices('engineering'),
        format,
      })
      if (started.kind === 'failed') tellFailure('Save chart', started.reason)
      if (started.kind !== 'started') return
      let progress = await desktop.followExport(started.job)
      while (progress.kind === 'working') progress = await desktop.followExport(started.job)
      if (progress.kind === 'failed') tellFailure('Save chart', progress.reason)
      if (progress.kind === 'done')
        notifications.show({ title: 'Chart saved', message: progress.path, color: 'teal' })
    },
    [desktop, id, saveNow],
  )
}
