import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Impact } from '../../../domain/impact'
import { focusNew } from '../../parts/focus-new'
import { AddButton, RemoveButton } from '../../parts/list-buttons'
import type { SectionProps } from '../section-props'
import classes from './sections.module.css'

type Metrics = Impact['metrics']

export function ImpactMetrics({ incident, change }: SectionProps) {
  const { metrics } = incident.impact
  const [isAdding, setIsAdding] = useState(false)
  const write = (next: Metrics) => change({ kind: 'write', part: 'impact', with: { metrics: next } })
  return (
    <>
      {Object.entries(metrics).map(([name, value]) => (
        <div key={name} className={classes.metric}>
          <NameField name={name} onRename={(next) => write(renamed(metrics, name, next))} metrics={metrics} />
          <TextInput
            wrapperProps={{ 'data-value-of': name }}
            aria-label={`Value of ${name}`}
            placeholder="45%"
            value={typeof value === 'string' ? value : JSON.stringify(value)}
            onChange={(event) => write({ ...metrics, [name]: event.currentTarget.value })}
          />
          <RemoveButton what={name} onClick={() => write(without(metrics, name))} />
        </div>
      ))}
      {isAdding ? (
        <div className={classes.metric}>
          <NameField
            name=""
            metrics={metrics}
            isNew
            onRename={(name) => {
              setIsAdding(false)
              if (name === '') return
              write({ ...metrics, [name]: '' })
              focusNew(() => document.querySelector(`[data-value-of="${CSS.escape(name)}"]`))
            }}
          />
        </div>
      ) : null}
      <AddButton what="measurement" onClick={() => setIsAdding(true)} />
    </>
  )
}

type NameFieldProps = {
  readonly name: string
  readonly metrics: Metrics
  readonly isNew?: boolean
  readonly onRename: (name: string) => void
}

/** A name is a key, so it changes when it is finished; one that is taken is refused. */
function NameField({ name, metrics, isNew, onRename }: NameFieldProps) {
  const [typed, setTyped] = useState(name)
  const wanted = typed.trim()
  const isTaken = wanted !== name && Object.hasOwn(metrics, wanted)
  const finish = () => {
    if (!isTaken && (isNew || (wanted !== name && wanted !== ''))) onRename(wanted)
  }
  return (
    <TextInput
      aria-label={isNew ? 'Name of the new measurement' : `Name of ${name}`}
      placeholder="error_rate_peak"
      autoFocus={isNew ?? false}
      value={typed}
      error={isTaken ? 'There is a measurement of this name' : undefined}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish()
      }}
    />
  )
}

/** Under the new name, in the same place. */
function renamed(metrics: Metrics, from: string, to: string): Metrics {
  return Object.fromEntries(
    Object.entries(metrics).map(([name, value]) => [name === from ? to : name, value]),
  )
}

function without(metrics: Metrics, gone: string): Metrics {
  return Object.fromEntries(Object.entries(metrics).filter(([name]) => name !== gone))
}
