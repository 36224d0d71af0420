import { prompts } from '../../../domain/coach/prompts'
import { isSectionId } from '../../../domain/section-ids'
import classes from './panel.module.css'

/** Questions that help to write a section. */
export function Prompts({ section }: { readonly section: string }) {
  if (!isSectionId(section)) return null
  return (
    <section className={classes.part} aria-label="Questions that help">
      <h3 className={classes.heading}>Questions that help</h3>
      <ul className={classes.prompts}>
        {prompts[section].map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </section>
  )
}
