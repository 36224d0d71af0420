import { notifications } from '@mantine/notifications'
import { useCallback, useEffect, useState } from 'react'
import type { ArchiveState } from '../../domain/desktop/archive-requests'
import type { Desktop } from '../../domain/desktop/desktop'
import type { ViewsOutcome } from '../../domain/desktop/search-requests'
import type { View, ViewChange } from '../../domain/views'

/** The views kept in an archive, and how they are changed. */
export function useViews(desktop: Desktop, archive: ArchiveState) {
  const [views, setViews] = useState<readonly View[]>([])
  const take = useCallback((outcome: ViewsOutcome): boolean => {
    if (outcome.kind === 'views') setViews(outcome.views)
    else {
      notifications.show({
        title: 'About the saved views',
        message: outcome.reason,
        color: 'red',
        autoClose: 20_000,
      })
    }
    return outcome.kind === 'views'
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another archive has other views.
  useEffect(() => {
    desktop.savedViews().then(take)
  }, [desktop, archive, take])
  /** False where it failed, which was told. */
  const change = async (wanted: ViewChange) => take(await desktop.changeViews(wanted))
  return { views, change }
}
