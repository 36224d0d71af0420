import { Button, Modal } from '@mantine/core'
import type { Template } from '../../domain/template'
import { shippedTemplates } from '../../domain/templates'
import { useTeam } from '../parts/team'
import classes from './archive.module.css'

type Props = {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onCreate: (template: Template) => void
  readonly onEditTemplates: () => void
}

/** Asks for the template, one of the team's own or by the size of the organisation, and nothing else. */
export function NewPostMortem({ isOpen, onClose, onCreate, onEditTemplates }: Props) {
  const { team, problem } = useTeam()
  const choose = (template: Template) => {
    onClose()
    onCreate(template)
  }
  return (
    <Modal opened={isOpen} onClose={onClose} title="New post-mortem" size="lg">
      <p className={classes.choiceNote}>
        The template decides what is asked, how deep it goes and who signs. It can be changed later.
      </p>
      {problem ? <p className={classes.choiceNote}>{problem}</p> : null}
      <div className={classes.choices}>
        {team.templates.map((template, index) => (
          <Choice key={template.id} template={template} isFirst={index === 0} onChoose={choose} />
        ))}
        {shippedTemplates.map((template, index) => (
          <Choice
            key={template.id}
            template={template}
            isFirst={team.templates.length === 0 && index === 1}
            onChoose={choose}
          />
        ))}
      </div>
      <Button
        className={classes.editTemplates ?? ''}
        variant="subtle"
        size="compact-sm"
        onClick={onEditTemplates}
      >
        Edit templates…
      </Button>
    </Modal>
  )
}

type ChoiceProps = {
  readonly template: Template
  /** Whether Enter chooses it. */
  readonly isFirst: boolean
  readonly onChoose: (template: Template) => void
}

function Choice({ template, isFirst, onChoose }: ChoiceProps) {
  return (
    <button
      type="button"
      className={classes.choice}
      data-autofocus={isFirst ? true : undefined}
      onClick={() => onChoose(template)}
    >
      <span className={classes.choiceTitle}>{template.label}</span>
      <span className={classes.choiceText}>{template.goal}</span>
      <span className={classes.choiceText}>Actions tracked as {template.tracking}</span>
    </button>
  )
}
