import { responderCost } from '../../../domain/cost'
import type { Impact } from '../../../domain/impact'
import { impactDuration } from '../../../domain/metrics'
import { moneyText, numberText } from '../../../domain/report/numbers'
import { Group, Row } from '../../parts/group'
import { NumberField } from '../../parts/number-field'
import { CoachedText } from '../coach/coached-text'
import type { SectionProps } from '../section-props'
import classes from './sections.module.css'

/** What the work on the incident itself cost. */
export function ImpactResponders({ incident, change }: SectionProps) {
  const { responders, revenue } = incident.impact
  const write = (changed: Partial<Impact['responders']>) =>
    change({ kind: 'write', part: 'impact', with: { responders: { ...responders, ...changed } } })
  const cost = responderCost(incident)
  return (
    <Group
      title="Work on the incident"
      note="What responding cost, in people and hours."
      answers={['responders']}
    >
      <Row>
        <NumberField
          label="Responders"
          isWhole
          value={responders.people}
          onChange={(people) => write({ people })}
        />
        <NumberField
          label="Hours, all together"
          placeholder={hoursIfAllStayed(incident)}
          value={responders.hours}
          onChange={(hours) => write({ hours })}
        />
        <NumberField
          label={`Cost of an hour (${revenue.currency})`}
          value={responders.hourlyRate}
          onChange={(hourlyRate) => write({ hourlyRate })}
        />
      </Row>
      {cost ? (
        <p className={classes.counter}>
          {cost.inputs} is {moneyText(cost.amount, revenue.currency)}.
        </p>
      ) : null}
      <CoachedText
        place="impact.responders.note"
        mt={10}
        label="Note on the work"
        placeholder="Two on-call engineers were called outside working hours"
        value={responders.note}
        onChange={(event) => write({ note: event.currentTarget.value })}
      />
    </Group>
  )
}

function hoursIfAllStayed(incident: SectionProps['incident']): string {
  const { people } = incident.impact.responders
  const impact = impactDuration(incident)
  if (people === undefined || !impact) return ''
  return `${numberText((people * impact.seconds) / 3600)} if all stayed throughout`
}
