import { useEffect, useState } from 'react'

/** The time in ms, anew every so many ms. For small parts: what uses it is drawn again each time. */
export function useNow(every: number): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every)
    return () => clearInterval(timer)
  }, [every])
  return now
}
