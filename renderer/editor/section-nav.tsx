import { completeness, type Section, wholeCompleteness } from '../../domain/sections'
import { keysText } from '../parts/keys'
import { ProgressRing } from '../parts/progress-ring'
import classes from './editor.module.css'

type Props = {
  readonly sections: readonly Section[]
  readonly current: string
  readonly onShow: (id: string) => void
  /** Below the sections, and gone to in the same way. */
  readonly last: React.ReactNode
  /** At the foot of the column. */
  readonly children?: React.ReactNode
  /** Below how much of the whole is written. */
  readonly end?: React.ReactNode
}

/** The sections in reading order, with how far each is written. */
export function SectionNav({ sections, current, onShow, last, children, end }: Props) {
  const whole = Math.round(wholeCompleteness(sections) * 100)
  return (
    <div className={classes.side}>
      <nav className={classes.nav} aria-label="Sections">
        <ul className={classes.navList}>
          {sections.map((section, index) => (
            <li key={section.id}>
              <button
                type="button"
                className={classes.navItem}
                aria-current={section.id === current ? 'page' : undefined}
                title={index < 9 ? keysText(`mod+${index + 1}`) : undefined}
                onClick={() => onShow(section.id)}
              >
                <ProgressRing share={completeness(section)} label={progressWords(section)} />
                <span>{section.title}</span>
                {section.isRequired ? null : <span className={classes.optional}>optional</span>}
              </button>
            </li>
          ))}
          <li className={classes.navLast}>{last}</li>
        </ul>
      </nav>
      <section className={classes.navEnd} aria-label="Progress">
        {children}
        <div className={classes.whole}>
          <div className={classes.wholeBar}>
            <div className={classes.wholeShare} style={{ width: `${whole}%` }} />
          </div>
          {whole} % complete
          {end}
        </div>
      </section>
    </div>
  )
}

function progressWords({ points }: Section): string {
  return `${points.filter((point) => point.isMet).length} of ${points.length} parts written`
}
