import { blankIncident } from '../../domain/incident'
import { sectionsOf } from '../../domain/sections'
import type { Template } from '../../domain/template'
import classes from './templates.module.css'

/** What a post-mortem by a template asks, section by section, before anything is written. */
export function TemplatePreview({ template }: { template: Template }) {
  const sections = sectionsOf({
    ...blankIncident('INC', '2000-01-01T00:00:00Z', template.size),
    form: template,
  })
  return (
    <ol className={classes.preview}>
      {sections.map(({ id, title, isRequired, points, fields }) => (
        <li key={id}>
          <span className={classes.previewTitle}>{title}</span>
          {isRequired ? null : <span className={classes.optional}>optional</span>}
          <ul>
            {points.map((point) => (
              <li key={point.id}>{point.label || unworded}</li>
            ))}
            {fields
              .filter((field) => !field.isRequired)
              .map((field) => (
                <li key={field.id}>
                  {field.label || 'A question without words'}{' '}
                  <span className={classes.optional}>optional</span>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

const unworded = 'A question without words yet'
