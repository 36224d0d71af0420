import { IconCheck, IconX } from '@tabler/icons-react'
import type { Question } from '../../../domain/guide/question'
import classes from './guide.module.css'

/** Why a question is asked, how it is answered, and what a good and a poor answer look like. */
export function QuestionWords({ question }: { question: Question }) {
  const { why, how, good, poor } = question
  return (
    <div className={classes.words}>
      {why === '' ? null : <p>{why}</p>}
      {how === undefined ? null : <p className={classes.how}>{how}</p>}
      {good === '' ? null : (
        <dl className={classes.examples}>
          <dt>
            <IconCheck size={14} className={classes.good} aria-hidden /> Good
          </dt>
          <dd>{good}</dd>
          <dt>
            <IconX size={14} className={classes.poor} aria-hidden /> Poor
          </dt>
          <dd>{poor}</dd>
        </dl>
      )}
    </div>
  )
}
