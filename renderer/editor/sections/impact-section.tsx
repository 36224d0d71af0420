import { MultiSelect, TagsInput } from '@mantine/core'
import { DataEffect, type Impact } from '../../../domain/impact'
import { endsBeforeItStarts, errorBudget, impactDuration } from '../../../domain/metrics'
import { budgetText } from '../../../domain/report/budget-text'
import { sentenceCase } from '../../../domain/sentences'
import { durationText } from '../../../domain/time-text'
import { Answers } from '../../parts/answers'
import { Group, Row } from '../../parts/group'
import { NumberField } from '../../parts/number-field'
import { CoachedText } from '../coach/coached-text'
import type { SectionProps } from '../section-props'
import { ImpactIntervals } from './impact-intervals'
import { ImpactMetrics } from './impact-metrics'
import { ImpactResponders } from './impact-responders'
import { ImpactRevenue } from './impact-revenue'
import { ImpactServices } from './impact-services'
import classes from './sections.module.css'

export function ImpactSection({ incident, change }: SectionProps) {
  const { impact } = incident
  const write = (changed: Partial<Impact>) => change({ kind: 'write', part: 'impact', with: changed })
  return (
    <div className={classes.fields}>
      <Group title="Users" answers={['users', 'how measured']}>
        <Row>
          <NumberField
            label="Users affected"
            isWhole
            value={impact.users.affected}
            onChange={(affected) => write({ users: { ...impact.users, affected } })}
          />
          <NumberField
            label="Share of all users"
            suffix=" %"
            max={100}
            value={impact.users.percent}
            onChange={(percent) => write({ users: { ...impact.users, percent } })}
          />
        </Row>
        <Answers to={['how measured']} with={['users']} className={classes.spaced}>
          <CoachedText
            place="impact.users.howMeasured"
            label="How it was measured"
            placeholder="Distinct sessions with a failed payment, from the gateway's access log"
            value={impact.users.howMeasured}
            onChange={(event) =>
              write({ users: { ...impact.users, howMeasured: event.currentTarget.value } })
            }
          />
        </Answers>
      </Group>
      <ImpactRevenue incident={incident} change={change} />
      <Group title="Services and endpoints" note="Which, and what callers saw." answers={['services']}>
        <ImpactServices incident={incident} change={change} />
      </Group>
      <Group title="When users were affected" note={durationNote(incident)} answers={['duration']}>
        <ImpactIntervals incident={incident} change={change} />
      </Group>
      <Group title="Service level objective" note={budgetNote(incident)} answers={['promise']}>
        <Row>
          <NumberField
            label="Promised availability"
            suffix=" %"
            max={100}
            placeholder="99.9 %"
            value={impact.slo.target}
            onChange={(target) => write({ slo: { ...impact.slo, target } })}
          />
          <NumberField
            label="Window in days"
            isWhole
            max={366}
            value={impact.slo.windowDays}
            onChange={(days) => write({ slo: { ...impact.slo, windowDays: Math.max(1, days ?? 30) } })}
          />
        </Row>
      </Group>
      <ImpactResponders incident={incident} change={change} />
      <Group title="Support, data and regulation" answers={['data']}>
        <Row>
          <NumberField
            label="Support tickets"
            isWhole
            value={impact.supportTickets}
            onChange={(supportTickets) => write({ supportTickets })}
          />
          <MultiSelect
            label="What happened to data"
            variant="filled"
            placeholder={impact.dataEffects.length === 0 ? 'Nothing known' : ''}
            data={DataEffect.options.map((value) => ({ value, label: sentenceCase(value) }))}
            value={[...impact.dataEffects]}
            onChange={(values) => write({ dataEffects: values.map((value) => DataEffect.parse(value)) })}
          />
        </Row>
        <TagsInput
          mt={10}
          label="Regulations that may apply"
          placeholder={impact.regulations.length === 0 ? 'GDPR Art. 33' : ''}
          value={[...impact.regulations]}
          onChange={(regulations) => write({ regulations })}
        />
        <Row>
          <CoachedText
            place="impact.supportNote"
            mt={10}
            label="Support note"
            value={impact.supportNote}
            onChange={(event) => write({ supportNote: event.currentTarget.value })}
          />
          <CoachedText
            place="impact.regulatoryNote"
            mt={10}
            label="Regulatory note"
            value={impact.regulatoryNote}
            onChange={(event) => write({ regulatoryNote: event.currentTarget.value })}
          />
        </Row>
      </Group>
      <Group
        title="Measurements"
        note="Any figure by its name, kept exactly as written."
        answers={['measurements']}
      >
        <ImpactMetrics incident={incident} change={change} />
      </Group>
    </div>
  )
}

function durationNote(incident: SectionProps['incident']): string {
  if (incident.impact.intervals.some(endsBeforeItStarts))
    return 'An interval ends before it starts: check its times.'
  const duration = impactDuration(incident)
  return duration
    ? `${durationText(duration.seconds)}, from ${duration.from}.`
    : 'Add an interval, or mark when the impact started and was mitigated in the timeline.'
}

function budgetNote(incident: SectionProps['incident']): string {
  const budget = errorBudget(incident)
  if (!budget) return 'With a promise and a duration, the share of the error budget spent is shown here.'
  return `Spent: ${budgetText(budget)}.`
}
