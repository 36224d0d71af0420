import { notifications } from '@mantine/notifications'
import { useMemo } from 'react'
import { flushSync } from 'react-dom'
import type { Desktop } from '../../domain/desktop/desktop'
import type { HalfTyped, LockAfter } from '../../domain/desktop/protection-requests'
import { useCommands } from './command-center'
import { useAllKept } from './kept'
import { useIdle } from './use-idle'

type Props = {
  readonly desktop: Desktop
  /** Of a protected archive; a plain one cannot be locked. */
  readonly lockAfter: LockAfter | undefined
  /** Saves what is unsaved; false when that failed. */
  readonly saveNow?: () => Promise<boolean>
  /** The incident that is being written. What is half typed there is kept until the archive is unlocked. */
  readonly writing?: string
}

/** Locks a protected archive on command and when nobody has touched the window for long. Never before all is saved. */
export function LockCommand({ desktop, lockAfter, saveNow, writing }: Props) {
  const kept = useAllKept()
  const lock = useMemo(
    () => async () => {
      const field = document.activeElement
      // A field that takes its text when it is left has to take it first.
      if (field instanceof HTMLElement) flushSync(() => field.blur())
      if (!saveNow || (await saveNow())) return desktop.lockArchive(halfTyped(writing, kept))
      notifications.show({
        title: 'The archive is not locked',
        message: 'What you wrote last could not be saved, and locking would lose it. Save it first.',
        color: 'red',
        autoClose: false,
      })
    },
    [desktop, saveNow, writing, kept],
  )
  const isProtected = lockAfter !== undefined
  useCommands(
    useMemo(
      () =>
        isProtected
          ? [{ name: 'lock', label: 'Lock archive', group: 'Archive', keys: 'mod+L', run: lock }]
          : [],
      [isProtected, lock],
    ),
  )
  useIdle(lockAfter ?? 0, lock)
  return null
}

function halfTyped(id: string | undefined, kept: ReadonlyMap<string, string>): HalfTyped | undefined {
  const texts = [...kept].filter(([, text]) => text !== '')
  return id !== undefined && texts.length > 0 ? { id, texts } : undefined
}
