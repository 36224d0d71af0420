import { sentenceCase } from '../../domain/sentences'
import type { Template } from '../../domain/template'
import { templates } from '../../domain/templates'
import classes from './templates.module.css'

/** What a template that ships is for, to be read. */
export function TemplateCard({ template }: { template: Template }) {
  const { size, readers, whys, tracking, signedBy, editions } = template
  const facts = [
    ['Organisation size', templates[size].label],
    ['Readers', readers],
    ['Whys in a chain, at least', String(whys)],
    ['Actions tracked as', tracking],
    ['Who signs', signedBy.join(', ') || 'Nobody'],
    ['Editions', editions.map(sentenceCase).join(', ')],
  ]
  return (
    <>
      <p className={classes.goal}>{template.goal}</p>
      <dl className={classes.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
