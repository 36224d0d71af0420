import { ActionIcon, Popover } from '@mantine/core'
import { IconHelp } from '@tabler/icons-react'
import { useState } from 'react'
import type { Question } from '../../../domain/guide/question'
import classes from './guide.module.css'
import { QuestionWords } from './question-words'

type Props = {
  /** One that stands beside its fields, or all of a section. */
  readonly questions: readonly Question[]
  readonly label: string
  readonly className?: string | undefined
}

/** The words of the guide, one click away. */
export function QuestionHelp({ questions, label, className }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="bottom-end"
      width={380}
      shadow="md"
      trapFocus
      returnFocus
      portalProps={{ target: 'main' }}
    >
      <Popover.Target>
        <ActionIcon
          className={className ?? ''}
          variant="subtle"
          color="gray"
          size={22}
          aria-label={label}
          onClick={() => setIsOpen(!isOpen)}
        >
          <IconHelp size={15} stroke={1.7} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={classes.help ?? ''} aria-label={label}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard to be scrolled. */}
        <section className={classes.helpWords} tabIndex={0} aria-label={label}>
          {isOpen
            ? questions.map((question) => (
                <div key={question.id}>
                  <p className={classes.helpAsks}>{question.asks}</p>
                  <QuestionWords question={question} />
                </div>
              ))
            : null}
        </section>
      </Popover.Dropdown>
    </Popover>
  )
}
