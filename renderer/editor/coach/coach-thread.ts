import { newsOf } from '../../../domain/coach/incident-news'
import type { FoundAnew, ToRead } from '../../../domain/coach/reading'
import type { CoachSettings } from '../../../domain/coach/settings'
import type { Incident } from '../../../domain/incident'

type Version = { readonly incident: Incident; readonly settings: CoachSettings }

export type CoachThread = {
  /** To be read once nobody has typed for a moment. */
  readonly read: (version: Version) => void
  readonly end: () => void
}

/** So long nobody has typed, in ms, before the coach looks. */
const pauseMs = 250

/**
 * The coach in a thread of its own: the window only ever tells it what is new, and never waits. While it reads, what is
 * typed gathers; the latest version is read next.
 */
export function startCoach(onFound: (found: FoundAnew) => void, onFailed: () => void): CoachThread {
  const worker = new Worker(new URL('./coach-worker.ts', import.meta.url), { type: 'module' })
  let told: Version | undefined
  let latest: Version | undefined
  let isReading = false
  let pause: ReturnType<typeof setTimeout> | undefined

  const tell = () => {
    pause = undefined
    if (isReading || !latest || latest === told) return
    const toRead: ToRead = {
      news: newsOf(told?.incident, latest.incident),
      ...(latest.settings !== told?.settings && { settings: latest.settings }),
    }
    told = latest
    isReading = true
    worker.postMessage(toRead)
  }
  worker.onmessage = ({ data }: MessageEvent<FoundAnew>) => {
    isReading = false
    onFound(data)
    if (pause === undefined) tell()
  }
  worker.onerror = () => {
    worker.terminate()
    onFailed()
  }
  return {
    read: (version) => {
      latest = version
      clearTimeout(pause)
      // What is opened is read at once.
      if (told) pause = setTimeout(tell, pauseMs)
      else tell()
    },
    end: () => {
      clearTimeout(pause)
      worker.terminate()
    },
  }
}
