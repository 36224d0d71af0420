import type { AgendaItem } from '../../../domain/guide/agenda'
import type { Incident } from '../../../domain/incident'
import { clockText } from '../../../domain/time-text'
import { inOrder } from '../../../domain/timeline'
import { inDepthOrder, whyTrees } from '../../../domain/whys'
import type { SectionProps } from '../section-props'
import { Attendees } from '../sections/attendees'
import classes from './meeting.module.css'

/** What an item of the agenda is about, as far as it is written down. */
export function Material({ item, ...props }: SectionProps & { readonly item: AgendaItem }) {
  switch (item.id) {
    case 'begin':
      return <Attendees {...props} />
    case 'happened':
      return <Events incident={props.incident} />
    case 'possible':
      return <Whys incident={props.incident} />
    default:
      return null
  }
}

function Events({ incident }: { readonly incident: Incident }) {
  const events = inOrder(incident.timeline)
  if (events.length === 0) return <p className={classes.none}>The timeline is empty.</p>
  return (
    <ol className={classes.events} aria-label="Timeline">
      {events.map(({ id, at, precision, text, milestone }) => (
        <li key={id}>
          <span className={classes.clock}>{clockText(at, precision, incident.zone)}</span>
          <span>
            {text} {milestone ? <em>{milestone}</em> : null}
          </span>
        </li>
      ))}
    </ol>
  )
}

function Whys({ incident }: { readonly incident: Incident }) {
  const { problem, whys } = incident.analysis
  const answered = inDepthOrder(whyTrees(whys)).filter(({ why }) => why.answer.trim() !== '')
  if (problem === '' && answered.length === 0) return null
  return (
    <ol className={classes.whys} aria-label="Whys">
      <li>{problem}</li>
      {answered.map(({ why, depth }) => (
        <li key={why.id} style={{ paddingLeft: depth * 14 }}>
          {why.answer}
        </li>
      ))}
    </ol>
  )
}
