import { useEffect, useState } from 'react'
import classes from './archive.module.css'

/** How long opening may take, in ms, before it is worth a word. */
const patienceMs = 400

/** Shown until the archive is open; blank at first, since most archives open faster than one can read. */
export function OpeningScreen() {
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), patienceMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <main className={classes.opening} role="status">
      {isLong ? 'Opening the archive' : null}
    </main>
  )
}
