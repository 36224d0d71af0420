import { Textarea, TextInput } from '@mantine/core'
import { assumedCostPerMinute, assumedCostSource, type Impact, RevenueBasis } from '../../../domain/impact'
import { estimatedRevenue, impactDuration } from '../../../domain/metrics'
import { moneyText, numberText } from '../../../domain/report/numbers'
import { durationText } from '../../../domain/time-text'
import { ChoiceField } from '../../parts/choice-field'
import { Group, Row } from '../../parts/group'
import { NumberField } from '../../parts/number-field'
import type { SectionProps } from '../section-props'
import classes from './sections.module.css'

/** Measured, or estimated from cost per minute with every input in sight. */
export function ImpactRevenue({ incident, change }: SectionProps) {
  const { revenue } = incident.impact
  const write = (changed: Partial<Impact['revenue']>) =>
    change({ kind: 'write', part: 'impact', with: { revenue: { ...revenue, ...changed } } })
  const estimate = estimatedRevenue(incident)
  return (
    <Group title="Revenue">
      <Row>
        <ChoiceField
          label="Basis"
          options={RevenueBasis.options}
          value={revenue.basis}
          onChange={(basis) => {
            write({ basis, ...assumptionFor(basis, revenue) })
          }}
        />
        <TextInput
          label="Currency"
          maxLength={3}
          value={revenue.currency}
          onChange={(event) => write({ currency: event.currentTarget.value.toUpperCase() })}
        />
        {revenue.basis === 'estimated' ? (
          <NumberField
            label="Cost per minute"
            value={revenue.costPerMinute}
            onChange={(costPerMinute) =>
              write({ costPerMinute, ...(revenue.source === assumedCostSource ? { source: '' } : {}) })
            }
          />
        ) : null}
      </Row>
      {revenue.basis === 'not assessed' ? null : (
        <>
          <div className={classes.spaced}>
            <Row>
              <NumberField label="Low" value={revenue.low} onChange={(low) => write({ low })} />
              <NumberField
                label="Likely"
                value={revenue.likely}
                placeholder={estimate === undefined ? '' : numberText(estimate)}
                onChange={(likely) => write({ likely })}
              />
              <NumberField label="High" value={revenue.high} onChange={(high) => write({ high })} />
            </Row>
          </div>
          <Textarea
            mt={10}
            label="Source"
            placeholder="Who or what says so"
            value={revenue.source}
            onChange={(event) => write({ source: event.currentTarget.value })}
          />
          {revenue.basis === 'estimated' && revenue.likely === undefined ? (
            <p className={classes.counter}>
              {estimate === undefined
                ? 'The estimate needs the duration of the impact.'
                : `Estimate: ${moneyText(revenue.costPerMinute ?? 0, revenue.currency)} a minute for ${durationText(impactDuration(incident)?.seconds ?? 0)} is ${moneyText(estimate, revenue.currency)}.`}
            </p>
          ) : null}
        </>
      )}
    </Group>
  )
}

/** An estimate in dollars begins with the industry's mean, named as such; any other basis does without it. */
function assumptionFor(basis: RevenueBasis, revenue: Impact['revenue']): Partial<Impact['revenue']> {
  if (basis !== 'estimated') return revenue.source === assumedCostSource ? { source: '' } : {}
  if (revenue.costPerMinute !== undefined || revenue.currency !== 'USD') return {}
  return { costPerMinute: assumedCostPerMinute, source: revenue.source || assumedCostSource }
}
