import type { Incident } from '../../../domain/incident'
import { secondsBetween, wallClock } from '../../../domain/time'
import { inOrder, milestonesOf } from '../../../domain/timeline'
import { Answers } from '../../parts/answers'
import { AddButton, RemoveButton } from '../../parts/list-buttons'
import { newId } from '../../parts/new-id'
import { TimeField } from '../../parts/time-field'
import { CoachedText } from '../coach/coached-text'
import type { SectionProps } from '../section-props'
import classes from './sections.module.css'

export function ImpactIntervals({ incident, change }: SectionProps) {
  const { zone } = incident
  return (
    <>
      {incident.impact.intervals.map(({ id, from, to, note }, index) => (
        <div key={id} className={classes.interval}>
          <Answers to={['duration']} isQuiet>
            <TimeField
              label={`From ${index + 1}`}
              value={from}
              zone={zone}
              day={wallClock(from, zone).date}
              onChange={(at) => at && change({ kind: 'amend', list: 'intervals', id, with: { from: at } })}
            />
          </Answers>
          <Answers to={['duration']} isQuiet>
            <TimeField
              label={`To ${index + 1}`}
              value={to}
              zone={zone}
              day={wallClock(from, zone).date}
              after={from}
              onChange={(at) => at && change({ kind: 'amend', list: 'intervals', id, with: { to: at } })}
            />
          </Answers>
          <CoachedText
            place={`intervals/${id}/note`}
            label={`Note ${index + 1}`}
            placeholder="Full outage"
            value={note}
            onChange={(event) =>
              change({ kind: 'amend', list: 'intervals', id, with: { note: event.currentTarget.value } })
            }
          />
          <RemoveButton
            what={`interval ${index + 1}`}
            onClick={() => change({ kind: 'remove', list: 'intervals', ids: [id] })}
          />
        </div>
      ))}
      <AddButton
        what="interval"
        onClick={() =>
          change({
            kind: 'add',
            list: 'intervals',
            items: [{ id: newId(), ...likelySpan(incident), note: '' }],
          })
        }
      />
    </>
  )
}

/** From where the impact is known to have started to where it ended, as a first guess to correct. */
function likelySpan(incident: Incident): { from: string; to: string } {
  const milestones = milestonesOf(incident.timeline)
  const events = inOrder(incident.timeline)
  const from = milestones.get('impact started')?.at ?? events[0]?.at ?? incident.openedAt
  const to = (milestones.get('mitigated') ?? milestones.get('resolved'))?.at ?? events.at(-1)?.at ?? from
  return { from, to: secondsBetween(from, to) < 0 ? from : to }
}
