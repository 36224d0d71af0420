import { useCallback, useEffect, useRef, useState } from 'react'
import type { Desktop } from '../../domain/desktop/desktop'
import type { SaveOutcome } from '../../domain/desktop/incident-requests'
import type { OtherVersion } from '../../domain/desktop/outside-requests'
import type { Step } from '../../domain/draft'
import type { Incident } from '../../domain/incident'
import { incidentText } from '../../domain/incident-text'
import type { StepLog } from './step-log'
import type { Writing } from './use-draft'

export type Saving =
  | { readonly kind: 'saved' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | Extract<SaveOutcome, { kind: 'failed' }>

/** What saves the incident, and knows what its file holds. */
export type Autosave = ReturnType<typeof useAutosave>

/** How long after the last keystroke a save begins, and after the first at the latest, in ms. */
const quietMs = 300
const longestUnsavedMs = 1500

/**
 * Saves an incident whenever writing pauses. "Saved" is said only of what the desktop has confirmed: a state
 * written since then is unsaved, whatever is still under way.
 */
export function useAutosave(desktop: Desktop, writing: Writing, log: StepLog) {
  const [saved, setSaved] = useState(writing)
  const [progress, setProgress] = useState<Saving>({ kind: 'saved' })
  const latest = useRef(writing)
  latest.current = writing
  const onDisk = useRef(writing)
  /** Another version that was read from the file, until it is on the screen. */
  const fromDisk = useRef<Incident>(undefined)
  const [found, setFound] = useState<OtherVersion>()
  const running = useRef<Promise<boolean> | undefined>(undefined)

  /** Saves until the latest state is on disk; false when that failed. One save at a time, never an older state. */
  const saveNow = useCallback((): Promise<boolean> => {
    const run = async () => {
      while (latest.current !== onDisk.current) {
        const state = latest.current
        setProgress({ kind: 'saving' })
        const { id } = onDisk.current.draft.present
        const outcome = await save(desktop, id, state.draft.present, log.upTo(state.steps))
        if (outcome.kind === 'failed') {
          setProgress(outcome)
          return false
        }
        log.saved(state.steps)
        onDisk.current = state
        setSaved(state)
        if (outcome.other) setFound(outcome.other)
      }
      setProgress({ kind: 'saved' })
      return true
    }
    running.current ??= run().finally(() => {
      running.current = undefined
    })
    return running.current
  }, [desktop, log])

  const unsavedSince = useRef<number | undefined>(undefined)
  useEffect(() => {
    if (fromDisk.current === writing.draft.present) {
      fromDisk.current = undefined
      onDisk.current = writing
      setSaved(writing)
    }
    if (writing === onDisk.current) return
    unsavedSince.current ??= Date.now()
    const left = unsavedSince.current + longestUnsavedMs - Date.now()
    const timer = setTimeout(
      () => {
        unsavedSince.current = undefined
        saveNow()
      },
      Math.max(0, Math.min(quietMs, left)),
    )
    return () => clearTimeout(timer)
  }, [writing, saveNow])

  const isOnDisk = saved === writing
  const saving: Saving = progress.kind === 'saved' && !isOnDisk ? { kind: 'unsaved' } : progress
  return {
    saving,
    saveNow,
    latest,
    /** What another program had written, as the latest save found it. */
    found,
    /** How many steps had been taken at the last save. */
    savedSteps: saved.steps,
    /** Saves what is on the screen even where nothing was written since the last save. */
    saveAgain: useCallback(() => {
      onDisk.current = { ...onDisk.current }
      return saveNow()
    }, [saveNow]),
    /** Says that what will be shown next is what the file holds. */
    takeFromDisk: useCallback((incident: Incident) => {
      fromDisk.current = incident
    }, []),
    isClean: useCallback(() => latest.current === onDisk.current && !running.current, []),
    /** The id under which the incident was saved last. */
    idOnDisk: useCallback(() => onDisk.current.draft.present.id, []),
  }
}

/** An id that cannot be had must not keep the rest from being saved: it is, under the id it had. */
async function save(
  desktop: Desktop,
  id: string,
  state: Incident,
  steps: readonly Step[],
): Promise<SaveOutcome> {
  const outcome = await desktop.saveIncident(id, incidentText(state), steps).catch(unexpected)
  if (outcome.kind === 'saved' || state.id === id) return outcome
  const rest = await desktop.saveIncident(id, incidentText({ ...state, id }), []).catch(unexpected)
  return rest.kind === 'failed'
    ? outcome
    : { ...outcome, reason: `${outcome.reason} Everything else is saved under ${id}.` }
}

/** A bug on the way must not look like a save that is still running. */
function unexpected(error: unknown): SaveOutcome {
  return { kind: 'failed', reason: `Something unexpected happened: ${String(error).slice(0, 200)}` }
}
