import { Button, TextInput } from '@mantine/core'
import { type Bound, estimatedRevenue, revenueLost } from '../../../domain/cost'
import {
  assumedCostPerMinute,
  assumedCostRange,
  assumedCostSource,
  type Impact,
  RevenueBasis,
} from '../../../domain/impact'
import { moneyText, numberText } from '../../../domain/report/numbers'
import { Answers } from '../../parts/answers'
import { ChoiceField } from '../../parts/choice-field'
import { Group, Row } from '../../parts/group'
import { NumberField } from '../../parts/number-field'
import { CoachedText } from '../coach/coached-text'
import type { SectionProps } from '../section-props'
import classes from './sections.module.css'

type Revenue = Impact['revenue']
type Write = (changed: Partial<Revenue>) => void

/** Measured, or estimated from cost per minute with every input in sight. */
export function ImpactRevenue({ incident, change }: SectionProps) {
  const { revenue } = incident.impact
  const write: Write = (changed) =>
    change({ kind: 'write', part: 'impact', with: { revenue: { ...revenue, ...changed } } })
  const placeholder = (bound: Bound) => {
    const estimate = revenue.basis === 'estimated' ? estimatedRevenue(incident, bound) : undefined
    return estimate ? numberText(estimate.amount) : ''
  }
  const isAssumed = revenue.source === assumedCostSource
  return (
    <Group title="Revenue" answers={['revenue']}>
      <Row>
        <Answers to={['revenue']} isQuiet>
          <ChoiceField
            label="Basis"
            options={RevenueBasis.options}
            value={revenue.basis}
            onChange={(basis) => write({ basis, ...assumptionFor(basis, revenue) })}
          />
        </Answers>
        <TextInput
          label="Currency"
          maxLength={3}
          value={revenue.currency}
          onChange={(event) => write({ currency: event.currentTarget.value.toUpperCase() })}
        />
      </Row>
      {revenue.basis === 'estimated' ? (
        <div className={classes.spaced}>
          <CostPerMinute
            revenue={revenue}
            usersPercent={incident.impact.users.percent}
            // Somebody else's figure is no longer what the source says.
            write={(changed) => write(isAssumed ? { ...changed, source: '' } : changed)}
            writeShare={(share) => write({ share })}
          />
        </div>
      ) : null}
      {revenue.basis === 'not assessed' ? null : (
        <>
          <div className={classes.spaced}>
            <Row>
              <NumberField
                label="Low"
                value={revenue.low}
                placeholder={placeholder('low')}
                onChange={(low) => write({ low })}
              />
              <Answers to={['revenue']} isQuiet>
                <NumberField
                  label="Likely"
                  value={revenue.likely}
                  placeholder={placeholder('likely')}
                  onChange={(likely) => write({ likely })}
                />
              </Answers>
              <NumberField
                label="High"
                value={revenue.high}
                placeholder={placeholder('high')}
                onChange={(high) => write({ high })}
              />
            </Row>
          </div>
          <RevenueInputs incident={incident} />
          <CoachedText
            place="impact.revenue.source"
            mt={10}
            label="Source"
            placeholder="Who or what says so"
            value={revenue.source}
            onChange={(event) => write({ source: event.currentTarget.value })}
          />
        </>
      )}
    </Group>
  )
}

type CostProps = {
  readonly revenue: Revenue
  readonly usersPercent: number | undefined
  readonly write: Write
  readonly writeShare: (share: number | undefined) => void
}

/** What an estimate is worked out from. */
function CostPerMinute({ revenue, usersPercent, write, writeShare }: CostProps) {
  return (
    <>
      <Row>
        <NumberField
          label="Cost per minute, low"
          value={revenue.costPerMinuteLow}
          onChange={(costPerMinuteLow) => write({ costPerMinuteLow })}
        />
        <NumberField
          label="Cost per minute"
          value={revenue.costPerMinute}
          onChange={(costPerMinute) => write({ costPerMinute })}
        />
        <NumberField
          label="Cost per minute, high"
          value={revenue.costPerMinuteHigh}
          onChange={(costPerMinuteHigh) => write({ costPerMinuteHigh })}
        />
        <NumberField
          label="Share of the business"
          suffix=" %"
          max={100}
          placeholder="100 %"
          value={revenue.share}
          onChange={writeShare}
        />
      </Row>
      {usersPercent !== undefined && revenue.share === undefined ? (
        <Button variant="subtle" size="compact-xs" mt={4} onClick={() => writeShare(usersPercent)}>
          Use the {numberText(usersPercent)} % of users affected
        </Button>
      ) : null}
    </>
  )
}

/** Each figure with what it was worked out from. */
function RevenueInputs({ incident }: Pick<SectionProps, 'incident'>) {
  const { basis, currency } = incident.impact.revenue
  if (basis === 'estimated' && !revenueLost(incident)) {
    return (
      <p className={classes.counter}>The estimate needs a cost per minute and the duration of the impact.</p>
    )
  }
  return bounds.map(([bound, label]) => {
    const figure = revenueLost(incident, bound)
    return figure?.inputs ? (
      <p key={bound} className={classes.counter}>
        {label}: {figure.inputs} is {moneyText(figure.amount, currency)}.
      </p>
    ) : null
  })
}

const bounds = [
  ['low', 'Low'],
  ['likely', 'Likely'],
  ['high', 'High'],
] as const satisfies [Bound, string][]

/** An estimate in dollars begins with the industry's mean and range, named as such; any other basis does without. */
function assumptionFor(basis: RevenueBasis, revenue: Revenue): Partial<Revenue> {
  if (basis !== 'estimated') return revenue.source === assumedCostSource ? { source: '' } : {}
  if (revenue.costPerMinute !== undefined || revenue.currency !== 'USD') return {}
  return {
    costPerMinuteLow: assumedCostRange.low,
    costPerMinute: assumedCostPerMinute,
    costPerMinuteHigh: assumedCostRange.high,
    source: revenue.source || assumedCostSource,
  }
}
