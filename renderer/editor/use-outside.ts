import { notifications } from '@mantine/notifications'
import { useCallback, useEffect, useRef, useState } from 'react'
import { isLocked } from '../../domain/approvals'
import { canonicalJson } from '../../domain/canonical-json'
import type { Desktop } from '../../domain/desktop/desktop'
import type { ArchiveChange, OtherVersion } from '../../domain/desktop/outside-requests'
import type { Incident } from '../../domain/incident'
import type { Autosave } from './use-autosave'
import type { Writing } from './use-draft'

/** What another program has done to the incident on the screen, as far as it needs the person. */
export type OutsideState =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'removed' }
  /** `onDisk` is the one of the two that the file holds; the other one is kept as well. */
  | {
      readonly kind: 'two versions'
      readonly mine: Incident
      readonly other: OtherVersion
      readonly onDisk: 'mine' | 'other'
      readonly isLater: boolean
    }

/** What was written less than this long ago, in ms, is not replaced without asking. */
const justWrittenMs = 120_000

type Given = {
  readonly desktop: Desktop
  readonly change: ArchiveChange | undefined
  readonly writing: Writing
  readonly autosave: Autosave
  /** Puts another version on the screen; undo brings back what was there. */
  readonly replace: (by: Incident) => void
}

/** Keeps what is on the screen and what other programs write into its file from overwriting each other. */
export function useOutside({ desktop, change, writing, autosave, replace }: Given) {
  const [state, setState] = useState<OutsideState>({ kind: 'nothing' })
  const { saveNow, saveAgain, takeFromDisk, isClean, idOnDisk, latest, found } = autosave
  const writtenAt = useRef(0)
  useEffect(() => {
    if (writing.steps > 0 && !isClean()) writtenAt.current = Date.now()
  }, [writing.steps, isClean])

  /**
   * Undo brings back what was here before, and saves that: so this version goes into the history at once. Where it
   * cannot, the save finds it in the file as one that is not ours.
   */
  const show = useCallback(
    (other: OtherVersion) => {
      takeFromDisk(other.incident)
      replace(other.incident)
      desktop.goOnFrom(other.incident.id, other.version)
    },
    [desktop, replace, takeFromDisk],
  )

  const look = useCallback(async () => {
    const id = idOnDisk()
    const seen = await desktop.lookOutside(id)
    if (seen.kind === 'same') return
    if (seen.kind === 'failed') return tell('Changed by another program', seen.reason)
    if (seen.kind === 'removed') return setState({ kind: 'removed' })
    // Saving tells of the other version by itself, and keeps it first.
    if (!isClean()) return void saveNow()
    const { other } = seen
    const mine = latest.current.draft.present
    if (canonicalJson(mine) === canonicalJson(other.incident)) return void desktop.goOnFrom(id, other.version)
    if (Date.now() - writtenAt.current < justWrittenMs) {
      const kept = await desktop.keepAside(mine)
      if (kept.kind === 'failed') tell('What you wrote is only on the screen', kept.reason)
      return setState({ kind: 'two versions', mine, other, onDisk: 'other', isLater: false })
    }
    if (latest.current.steps > 0) await desktop.keepAside(mine)
    // Typed meanwhile.
    if (!isClean()) return void saveNow()
    show(other)
    setState({ kind: 'nothing' })
    tell(
      'Changed by another program',
      isLocked(mine) || isLocked(other.incident)
        ? 'What was approved is not changed that way: you see it as it is now. The history keeps both.'
        : 'You see it as it is now. Undo brings back what was here before; the history keeps both.',
      'blue',
    )
  }, [desktop, idOnDisk, isClean, latest, saveNow, show])

  useEffect(() => {
    if (change?.ids.includes(idOnDisk())) look()
  }, [change, idOnDisk, look])

  useEffect(() => {
    if (!found) return
    const mine = latest.current.draft.present
    if (canonicalJson(mine) === canonicalJson(found.incident)) return
    setState({ kind: 'two versions', mine, other: found, onDisk: 'mine', isLater: false })
  }, [found, latest])

  /** A file that was removed is back once what is on the screen is saved. */
  const hasSaved = autosave.savedSteps
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at after each save.
  useEffect(() => {
    setState((now) => (now.kind === 'removed' ? { kind: 'nothing' } : now))
  }, [hasSaved])

  return {
    state,
    decideLater: () => setState((now) => (now.kind === 'two versions' ? { ...now, isLater: true } : now)),
    compare: () => setState((now) => (now.kind === 'two versions' ? { ...now, isLater: false } : now)),
    keepMine: async () => {
      if (state.kind !== 'two versions') return
      if (state.onDisk === 'other') {
        const kept = await desktop.goOnFrom(idOnDisk(), state.other.version)
        if (kept.kind === 'failed') return tell('Nothing was changed', kept.reason)
        await saveAgain()
      }
      setState({ kind: 'nothing' })
    },
    takeOther: async () => {
      if (state.kind !== 'two versions') return
      if (state.onDisk === 'other') show(state.other)
      else {
        const kept = await desktop.keepAside(latest.current.draft.present)
        if (kept.kind === 'failed') return tell('Nothing was changed', kept.reason)
        replace(state.other.incident)
      }
      setState({ kind: 'nothing' })
    },
    putBack: async () => {
      if (await saveAgain()) setState({ kind: 'nothing' })
    },
  }
}

function tell(title: string, message: string, color = 'red'): void {
  notifications.show({ title, message, color, autoClose: 20_000 })
}
