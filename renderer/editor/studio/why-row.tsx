import { ActionIcon, Button, Checkbox, Tooltip } from '@mantine/core'
import { IconCornerDownRight, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, memo } from 'react'
import type { Why } from '../../../domain/analysis'
import type { Guard } from '../../../domain/studio/guard'
import { answering } from '../../parts/answers'
import { CoachedText } from '../coach/coached-text'
import { AlsoExplains } from './also-explains'
import { CauseExtras } from './cause-extras'
import { focusCause } from './focus-cause'
import { GuardNotes } from './guard-notes'
import { sameProps } from './same-props'
import classes from './studio.module.css'
import type { WhyActions } from './use-why-actions'

type Props = {
  readonly why: Why
  /** "2a". */
  readonly number: string
  readonly depth: number
  readonly isExplained: boolean
  /** Other causes stand beside it, of the same step. */
  readonly isBeside: boolean
  /** The longest chain goes on from here. */
  readonly isDeepest: boolean
  readonly guards: readonly Guard[]
  /** The questions that lead on, where the answer stops at what somebody did. */
  readonly questions: readonly string[]
  readonly act: WhyActions
  /** All whys; asked for once they are needed. */
  readonly whys: () => readonly Why[]
  readonly onCurrent: (id: string) => void
}

/** Deeper whys are not indented further, so that their fields keep a readable width. */
const deepestIndent = 9
const indent = 22

/** One why: its question, its answer, what shows it, and what a reviewer would ask. */
export const WhyRow = memo(
  function WhyRow(props: Props) {
    const { why, number, depth, act } = props
    const left = Math.min(depth - 1, deepestIndent) * indent
    return (
      <li
        className={classes.why}
        style={{ paddingLeft: left, backgroundSize: `${left}px 100%` }}
        data-cause={`whys/${why.id}`}
        onFocus={() => props.onCurrent(why.id)}
      >
        <Head {...props} />
        <div data-part="question">
          <CoachedText
            place={`whys/${why.id}/question`}
            aria-label={`Question ${number}`}
            variant="unstyled"
            classNames={{ input: classes.question ?? '' }}
            placeholder={depth === 1 ? 'Why did that happen?' : 'Why was that so?'}
            value={why.question}
            onChange={(event) => act.amend(why.id, { question: event.currentTarget.value })}
            onKeyDown={(event) => handleKey(event, 'question', props)}
          />
        </div>
        <div data-part="text" {...answering(['depth'])}>
          <CoachedText
            place={`whys/${why.id}/answer`}
            aria-label={`Answer ${number}`}
            placeholder="Because …"
            value={why.answer}
            onChange={(event) => act.amend(why.id, { answer: event.currentTarget.value })}
            onKeyDown={(event) => handleKey(event, 'answer', props)}
          />
        </div>
        <GuardNotes guards={props.guards} />
        <Questions {...props} />
        <CauseExtras
          value={why}
          what={`why ${number}`}
          onChange={(changed) => act.amend(why.id, changed)}
          first={<GoOn {...props} />}
          more={() => (
            <AlsoExplains
              why={why}
              whys={props.whys()}
              number={number}
              onChange={(alsoExplains) => act.amend(why.id, { alsoExplains })}
            />
          )}
        />
      </li>
    )
  },
  sameProps<Props>(['guards', 'questions']),
)

function Head({ why, number, isBeside, act }: Props) {
  return (
    <div className={classes.whyHead}>
      <span className={classes.number}>Why {number}</span>
      {isBeside && why.parent !== undefined ? (
        <Tooltip label="Only together with the other causes beside it does it explain the step above">
          <Checkbox
            size="xs"
            label="and"
            aria-label={`Why ${number} and the causes beside it, only together`}
            checked={why.joined}
            onChange={(event) => act.amend(why.id, { joined: event.currentTarget.checked })}
          />
        </Tooltip>
      ) : null}
      <ActionIcon
        className={classes.remove ?? ''}
        variant="subtle"
        color="gray"
        aria-label={`Remove why ${number} and what explains it`}
        onClick={() => act.remove(why.id)}
      >
        <IconX size={14} />
      </ActionIcon>
    </div>
  )
}

function GoOn({ why, isExplained, isDeepest, act }: Props) {
  return (
    <Button
      data-adds
      {...(isDeepest ? answering(['depth']) : {})}
      variant="subtle"
      size="compact-xs"
      leftSection={<IconCornerDownRight size={13} />}
      onClick={() => act.ask(why.id)}
    >
      {isExplained ? 'Another cause' : 'Ask why'}
    </Button>
  )
}

function Questions({ why, questions, act }: Props) {
  if (questions.length === 0) return null
  return (
    <div className={classes.questions}>
      <p>What somebody did is where the asking begins. These questions lead on:</p>
      <ul>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      <Button variant="light" size="compact-xs" onClick={() => act.askEach(why.id, questions)}>
        {questions.length === 1 ? 'Ask this why' : `Ask these ${questions.length} whys`}
      </Button>
    </div>
  )
}

const arrows: Readonly<Record<string, 'in' | 'out' | 'up' | 'down'>> = {
  ArrowRight: 'in',
  ArrowLeft: 'out',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** What the keys do is said below the whys. */
function handleKey(event: KeyboardEvent, field: 'question' | 'answer', { why, act, isExplained }: Props) {
  const way = event.altKey ? arrows[event.key] : undefined
  const isEmpty = (why.question + why.answer).trim() === '' && why.evidence.length === 0 && !isExplained
  if (way) act.arrange(why.id, way)
  else if (event.key === 'Enter' && event.altKey) act.askBeside(why.id)
  else if (event.key === 'Enter' && !event.shiftKey) goOn(field, why, act)
  else if (event.key === 'Backspace' && isEmpty) act.remove(why.id)
  else return
  event.preventDefault()
}

function goOn(field: 'question' | 'answer', { id, answer }: Why, act: WhyActions) {
  if (field === 'question') focusCause('whys', id)
  else if (answer.trim() !== '') act.goOn(id)
}
