import { useState } from 'react'
import type { ProtectionOutcome } from '../../domain/desktop/protection-requests'

/** Asks the desktop for one thing at a time, and keeps why it was not done. */
export function useAsking(onDone: () => void) {
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const ask = async (request: () => Promise<ProtectionOutcome>) => {
    setIsBusy(true)
    setProblem(undefined)
    const outcome = await request()
    setIsBusy(false)
    if (outcome.kind === 'done') onDone()
    else setProblem(outcome.reason)
  }
  return { ask, isBusy, problem, forget: () => setProblem(undefined) }
}
