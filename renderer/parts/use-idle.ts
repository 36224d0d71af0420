import { useEffect } from 'react'

const signsOfLife = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/** Calls back once nobody has touched the window for some minutes; never for 0. */
export function useIdle(minutes: number, onIdle: () => void): void {
  useEffect(() => {
    if (minutes === 0) return
    let timer = setTimeout(onIdle, minutes * 60_000)
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(onIdle, minutes * 60_000)
    }
    for (const name of signsOfLife) window.addEventListener(name, wait, { capture: true, passive: true })
    return () => {
      clearTimeout(timer)
      for (const name of signsOfLife) window.removeEventListener(name, wait, { capture: true })
    }
  }, [minutes, onIdle])
}
