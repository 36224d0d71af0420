import { Modal } from '@mantine/core'
import { TemplateName } from '../../domain/template'
import { templates } from '../../domain/templates'
import classes from './archive.module.css'

type Props = {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onCreate: (template: TemplateName) => void
}

/** Asks for the template, by the size of the organisation, and nothing else. */
export function NewPostMortem({ isOpen, onClose, onCreate }: Props) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="New post-mortem" size="lg">
      <p className={classes.choiceNote}>
        The template decides how deep it goes and who signs. It can be changed later.
      </p>
      <div className={classes.choices}>
        {TemplateName.options.map((name, index) => (
          <button
            key={name}
            type="button"
            className={classes.choice}
            data-autofocus={index === 1 ? true : undefined}
            onClick={() => {
              onClose()
              onCreate(name)
            }}
          >
            <span className={classes.choiceTitle}>{templates[name].label}</span>
            <span className={classes.choiceText}>{templates[name].goal}</span>
            <span className={classes.choiceText}>Actions tracked as {templates[name].tracking}</span>
          </button>
        ))}
      </div>
    </Modal>
  )
}
