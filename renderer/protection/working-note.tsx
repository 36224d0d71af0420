import { useEffect, useState } from 'react'
import classes from './protection.module.css'

/** Says after a second that something takes long, and what is safe meanwhile. */
export function WorkingNote() {
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), 1000)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p className={classes.text} role="status">
      {isLong
        ? 'Each file is written anew and read back: about half a minute for 5,000 incidents. Until that is done, the archive stays as it was.'
        : ''}
    </p>
  )
}
