import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { sentenceCase } from '../../../domain/sentences'
import { Certainty, Phase, type TimelineEvent, Visibility } from '../../../domain/timeline-event'
import { MenuOnDemand } from '../../parts/menu-on-demand'
import { newEvidence } from '../evidence-list'
import type { SectionProps } from '../section-props'

type Props = {
  readonly event: TimelineEvent
  readonly onAmend: (changed: Partial<TimelineEvent>) => void
  readonly change: SectionProps['change']
}

const certaintyMeans: Record<Certainty, string> = {
  fact: 'Fact: a record shows it',
  account: 'Account: somebody told it',
  inference: 'Inference: concluded from other facts',
  question: 'Question: still open',
}

const visibilityMeans: Record<Visibility, string> = {
  everyone: 'In every edition',
  internal: 'Not for customers',
  engineering: 'Engineering edition only',
}

/** Everything else about an event. */
export function EventMenu({ event, onAmend, change }: Props) {
  return (
    <MenuOnDemand
      button={
        <ActionIcon variant="subtle" color="gray" aria-label={`More about ${event.text}`}>
          <IconDots size={16} />
        </ActionIcon>
      }
    >
      {() => (
        <>
          <Menu.Item onClick={() => onAmend({ evidence: [...event.evidence, newEvidence()] })}>
            Add evidence
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>How sure are we</Menu.Label>
          {Certainty.options.map((certainty) => (
            <Choice
              key={certainty}
              isChosen={event.certainty === certainty}
              label={certaintyMeans[certainty]}
              onChoose={() => onAmend({ certainty })}
            />
          ))}
          <Menu.Divider />
          <Menu.Label>Phase</Menu.Label>
          <Choice
            isChosen={event.phase === undefined}
            label="As the milestones say"
            onChoose={() => onAmend({ phase: undefined })}
          />
          {Phase.options.map((phase) => (
            <Choice
              key={phase}
              isChosen={event.phase === phase}
              label={sentenceCase(phase)}
              onChoose={() => onAmend({ phase })}
            />
          ))}
          <Menu.Divider />
          <Menu.Label>Printed</Menu.Label>
          {Visibility.options.map((visibility) => (
            <Choice
              key={visibility}
              isChosen={event.visibility === visibility}
              label={visibilityMeans[visibility]}
              onChoose={() => onAmend({ visibility })}
            />
          ))}
          <Menu.Divider />
          <Menu.Item
            color="red"
            onClick={() => change({ kind: 'remove', list: 'timeline', ids: [event.id] })}
          >
            Remove event
          </Menu.Item>
        </>
      )}
    </MenuOnDemand>
  )
}

type ChoiceProps = { readonly isChosen: boolean; readonly label: string; readonly onChoose: () => void }

function Choice({ isChosen, label, onChoose }: ChoiceProps) {
  return (
    <Menu.Item
      role="menuitemradio"
      aria-checked={isChosen}
      rightSection={isChosen ? '✓' : null}
      onClick={onChoose}
    >
      {label}
    </Menu.Item>
  )
}
