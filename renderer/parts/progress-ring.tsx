import classes from './parts.module.css'

/** How much of something is written: an empty ring, a part of one, or a tick. */
export function ProgressRing({ share, label }: { share: number; label: string }) {
  const length = 2 * Math.PI * 6
  return (
    <svg className={classes.ring} viewBox="0 0 16 16" role="img" aria-label={label}>
      <circle cx="8" cy="8" r="6" className={classes.ringTrack} />
      {share >= 1 ? (
        <>
          <circle cx="8" cy="8" r="7" className={classes.ringFull} />
          <path d="M5 8.2 7.2 10.4 11 6" className={classes.ringTick} />
        </>
      ) : share > 0 ? (
        <circle
          cx="8"
          cy="8"
          r="6"
          className={classes.ringShare}
          strokeDasharray={`${length * share} ${length}`}
          transform="rotate(-90 8 8)"
        />
      ) : null}
    </svg>
  )
}
