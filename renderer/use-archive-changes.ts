import { useEffect, useState } from 'react'
import type { ArchiveState, ClosedArchive } from '../domain/desktop/archive-requests'
import type { Desktop } from '../domain/desktop/desktop'
import type { ArchiveChange } from '../domain/desktop/outside-requests'

/** What other programs changed last. The archive is looked at anew each time. */
export function useArchiveChanges(
  desktop: Desktop,
  refresh: (archive: ArchiveState | ClosedArchive) => void,
): ArchiveChange | undefined {
  const [change, setChange] = useState<ArchiveChange>()
  useEffect(() => {
    let isShown = true
    const follow = async () => {
      while (isShown) {
        const next = await desktop.nextArchiveChange()
        if (!isShown) return
        setChange(next)
        refresh(await desktop.openArchive())
      }
    }
    follow()
    return () => {
      isShown = false
    }
  }, [desktop, refresh])
  return change
}
