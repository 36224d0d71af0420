import type { Incident } from '../../../domain/incident'
import classes from './panel.module.css'

type Props = { readonly incident: Incident; readonly hasRead: boolean }

/** Says what was looked at, so that nothing found is not taken for nothing read. */
export function NothingFound({ incident, hasRead }: Props) {
  if (!hasRead) return <p className={classes.empty}>The coach is reading.</p>
  const read = textsIn(incident)
  return (
    <p className={classes.empty}>
      {read.length === 0
        ? 'There is nothing to read yet. The coach looks at what you write as you write it.'
        : `Nothing to look at again. The coach has read ${listed(read)}.`}
    </p>
  )
}

function textsIn({ title, summary, timeline, analysis, actions, review }: Incident): string[] {
  const { whys, factors, wentWell, wentPoorly, gotLucky, surprises } = analysis
  return [
    title.trim() === '' ? '' : 'the title',
    summary.trim() === '' ? '' : 'the summary',
    counted(timeline.length, 'event', 'events'),
    counted(whys.length, 'why', 'whys'),
    counted(factors.length, 'factor', 'factors'),
    counted(wentWell.length + wentPoorly.length + gotLucky.length + surprises.length, 'lesson', 'lessons'),
    counted(actions.length, 'action', 'actions'),
    review.notes.trim() === '' ? '' : 'the meeting notes',
  ].filter((words) => words !== '')
}

function counted(count: number, one: string, many: string): string {
  if (count === 0) return ''
  return `${count} ${count === 1 ? one : many}`
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

function listed(words: readonly string[]): string {
  return list.format(words)
}
