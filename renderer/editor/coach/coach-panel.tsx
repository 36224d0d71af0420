import { ActionIcon } from '@mantine/core'
import { IconAdjustments, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { Section } from '../../../domain/sections'
import type { SectionProps } from '../section-props'
import { CoachSettingsForm } from './coach-settings-form'
import { FindingList } from './finding-list'
import { KeptWordings } from './kept-wordings'
import classes from './panel.module.css'
import { Prompts } from './prompts'
import { ReadNote } from './read-note'
import { useCoachCommands } from './use-coach-commands'

type Props = SectionProps & {
  readonly sections: readonly Section[]
  /** The id of the section that is being written. */
  readonly current: string
  readonly isOpen: boolean
  readonly onToggle: () => void
}

/** What the coach found, section by section, what helps to write, and what it is to look for. */
export function CoachPanel({ incident, change, sections, current, isOpen, onToggle }: Props) {
  const [isSetting, setSetting] = useState(false)
  useCoachCommands({ sections, current, togglePanel: onToggle })
  if (!isOpen) return null
  return (
    <aside className={classes.panel} aria-label="Coach">
      <header className={classes.head}>
        <h2 className={classes.title}>{isSetting ? 'What the coach looks for' : 'Coach'}</h2>
        <ActionIcon
          variant={isSetting ? 'light' : 'subtle'}
          color="gray"
          aria-label="What the coach looks for"
          aria-pressed={isSetting}
          onClick={() => setSetting(!isSetting)}
        >
          <IconAdjustments size={16} />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" aria-label="Hide the coach" onClick={onToggle}>
          <IconX size={16} />
        </ActionIcon>
      </header>
      {isSetting ? (
        <CoachSettingsForm />
      ) : (
        <>
          <FindingList incident={incident} sections={sections} current={current} />
          <Prompts section={current} />
          <KeptWordings incident={incident} change={change} />
          <ReadNote />
        </>
      )}
    </aside>
  )
}
