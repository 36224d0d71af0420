import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { Desktop } from '../../domain/desktop/desktop'
import type { StartedWork, WorkProgress } from '../../domain/desktop/folder-requests'
import { tellFailure } from '../parts/tell-failure'

export type Working = Extract<WorkProgress, { kind: 'working' }> & {
  readonly title: string
  readonly cancel: () => void
}

/** Begins work that takes a while, follows it to its end and says how it ended. */
export function useWork(desktop: Desktop, onDone: () => void) {
  const [working, setWorking] = useState<Working>()
  const run = async (title: string, doneTitle: string, starting: Promise<StartedWork>) => {
    const started = await starting
    if (started.kind === 'cancelled') return
    if (started.kind === 'failed') return tellFailure(title, started.reason)
    const cancel = () => desktop.cancelWork(started.job)
    let progress: WorkProgress
    do {
      progress = await desktop.followWork(started.job)
      setWorking(progress.kind === 'working' ? { ...progress, title, cancel } : undefined)
    } while (progress.kind === 'working')
    if (progress.kind === 'failed') tellFailure(title, progress.reason)
    if (progress.kind === 'done')
      notifications.show({ title: doneTitle, message: progress.message, autoClose: 12_000 })
    onDone()
  }
  return { working, run }
}
