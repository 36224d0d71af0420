import { Button } from '@mantine/core'
import classes from './guide.module.css'
import type { Guide, Place } from './use-guide'

type Props = { readonly guide: Guide; readonly onGoTo: (place: Place) => void }

/** Behind the last question: what is still open. */
export function EndPage({ guide, onGoTo }: Props) {
  const open = guide.asked.filter(({ isOpen }) => isOpen)
  return (
    <div className={classes.question}>
      <h3 className={classes.asks}>That was the last question</h3>
      <p className={classes.end}>
        {open.length === 0
          ? 'Everything that the template asks for is written. Read the whole page once more before it is reviewed.'
          : `${open.length === 1 ? 'One question is' : `${open.length} questions are`} still open:`}
      </p>
      <ul className={classes.open}>
        {open.map(({ section, question }) => (
          <li key={`${section.id} ${question.id}`}>
            <button
              type="button"
              className={classes.link}
              onClick={() => onGoTo({ section: section.id, question: question.id })}
            >
              {question.asks}
            </button>{' '}
            <span>{section.title}</span>
          </li>
        ))}
      </ul>
      <Button variant="default" onClick={guide.switchMode}>
        Show the whole page
      </Button>
    </div>
  )
}
