import { causesOf } from '../../../domain/studio/cause'
import { type CauseViewProps, FiledCause } from './filed-cause'
import { NoCauses } from './no-causes'
import classes from './studio.module.css'

/** Every cause below the other, to be filed one after the other. */
export function FilingView(props: CauseViewProps) {
  const causes = causesOf(props.incident.analysis)
  if (causes.length === 0) return <NoCauses />
  const groups = [
    { title: 'Contributing factors', causes: causes.filter(({ list }) => list === 'factors') },
    { title: 'Answers to the whys', causes: causes.filter(({ list }) => list === 'whys') },
  ].filter((group) => group.causes.length > 0)
  return (
    <>
      <p className={classes.lead}>
        File each cause: the fishbone sorts by category, the Swiss cheese by layer of defence.
      </p>
      {groups.map(({ title, causes: filed }) => (
        <section key={title}>
          <h3 className={classes.title}>{title}</h3>
          {filed.map((cause) => (
            <FiledCause key={`${cause.list} ${cause.id}`} cause={cause} {...props} />
          ))}
        </section>
      ))}
    </>
  )
}
