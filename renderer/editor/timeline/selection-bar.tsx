import { ActionIcon, Button, Menu, Select, TextInput } from '@mantine/core'
import { IconTrash, IconX } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { Change } from '../../../domain/edit'
import { sentenceCase } from '../../../domain/sentences'
import { durationText } from '../../../domain/time-text'
import type { Timeline } from '../../../domain/timeline'
import { sayChange, shiftChange, zoneChange } from '../../../domain/timeline-changes'
import { Certainty, Lane, Phase, Visibility } from '../../../domain/timeline-event'
import { readSpan } from '../../../domain/typed-span'
import { MenuOnDemand } from '../../parts/menu-on-demand'
import { certaintyMeans, visibilityMeans } from './meanings'
import classes from './selection.module.css'
import { zones } from './zones'

type Props = {
  readonly ids: ReadonlySet<string>
  readonly timeline: Timeline
  readonly zone: string
  readonly change: (change: Change) => void
  readonly onRemove: () => void
  readonly onClear: () => void
}

/** What is done to all selected events at once; each is one step of the undo history. */
export function SelectionBar({ ids, timeline, zone, change, onRemove, onClear }: Props) {
  const say = (said: Parameters<typeof sayChange>[1]) => change(sayChange([...ids], said))
  return (
    <section className={classes.bar} aria-label="Selected events">
      <b className={classes.count}>{ids.size.toLocaleString('en')} selected</b>
      <Values label="Phase">
        {() => (
          <>
            <Menu.Item onClick={() => say({ phase: undefined })}>As the milestones say</Menu.Item>
            {Phase.options.map((phase) => (
              <Menu.Item key={phase} onClick={() => say({ phase })}>
                {sentenceCase(phase)}
              </Menu.Item>
            ))}
          </>
        )}
      </Values>
      <Values label="Certainty">
        {() =>
          Certainty.options.map((certainty) => (
            <Menu.Item key={certainty} onClick={() => say({ certainty })}>
              {certaintyMeans[certainty]}
            </Menu.Item>
          ))
        }
      </Values>
      <Values label="Printed">
        {() =>
          Visibility.options.map((visibility) => (
            <Menu.Item key={visibility} onClick={() => say({ visibility })}>
              {visibilityMeans[visibility]}
            </Menu.Item>
          ))
        }
      </Values>
      <Values label="Lane">
        {() => (
          <>
            <Menu.Item onClick={() => say({ lane: undefined })}>Told from the words</Menu.Item>
            {Lane.options.map((lane) => (
              <Menu.Item key={lane} onClick={() => say({ lane })}>
                {sentenceCase(lane)}
              </Menu.Item>
            ))}
          </>
        )}
      </Values>
      <Shift onShift={(seconds) => change(shiftChange(timeline, ids, seconds))} />
      <Select
        size="xs"
        w={132}
        aria-label="Read the times in another zone"
        placeholder="Read in zone…"
        searchable
        limit={50}
        data={zones}
        value={null}
        onChange={(chosen) => {
          if (chosen) change(zoneChange(timeline, ids, chosen, zone))
        }}
      />
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        leftSection={<IconTrash size={14} />}
        onClick={onRemove}
      >
        Remove
      </Button>
      <ActionIcon variant="subtle" color="gray" size={26} aria-label="Select nothing" onClick={onClear}>
        <IconX size={14} />
      </ActionIcon>
    </section>
  )
}

function Values({ label, children }: { readonly label: string; readonly children: () => ReactNode }) {
  return (
    <MenuOnDemand
      button={
        <Button size="compact-sm" variant="subtle" color="gray">
          {label}
        </Button>
      }
    >
      {children}
    </MenuOnDemand>
  )
}

/** Earlier or later by a length of time, which is said in words before it is done. */
function Shift({ onShift }: { readonly onShift: (seconds: number) => void }) {
  const [typed, setTyped] = useState('')
  const seconds = readSpan(typed)
  return (
    <form
      className={classes.shift}
      aria-label="Shift"
      data-own-undo={typed === '' ? undefined : true}
      onSubmit={(event) => {
        event.preventDefault()
        if (!seconds) return
        onShift(seconds)
        setTyped('')
      }}
    >
      <TextInput
        size="xs"
        w={92}
        aria-label="Shift by"
        placeholder="+5m, -1h"
        value={typed}
        error={typed.trim() !== '' && seconds === undefined && typed.trim().length > 1}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button size="compact-sm" variant="subtle" color="gray" type="submit" disabled={!seconds}>
        {seconds ? `Shift ${durationText(Math.abs(seconds))} ${seconds < 0 ? 'earlier' : 'later'}` : 'Shift'}
      </Button>
    </form>
  )
}
