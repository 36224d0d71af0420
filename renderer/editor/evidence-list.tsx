import { Textarea } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import type { Evidence } from '../../domain/timeline-event'
import { RemoveButton } from '../parts/list-buttons'
import { newId } from '../parts/new-id'
import classes from './sections/sections.module.css'

type Props = {
  readonly evidence: readonly Evidence[]
  readonly onChange: (evidence: Evidence[]) => void
}

export function newEvidence(): Evidence {
  return { id: newId(), label: '', link: '' }
}

/** What shows that it was so; each with where it can be found. */
export function EvidenceList({ evidence, onChange }: Props) {
  const amend = (id: string, changed: Partial<Evidence>) =>
    onChange(evidence.map((item) => (item.id === id ? { ...item, ...changed } : item)))
  return evidence.map(({ id, label, link }, index) => (
    <div key={id} className={classes.evidence}>
      <IconLink size={14} aria-hidden />
      <Textarea
        size="xs"
        aria-label={`Evidence ${index + 1}`}
        placeholder="What shows it: a graph, a log, a ticket"
        value={label}
        onChange={(event) => amend(id, { label: oneLine(event.currentTarget.value) })}
      />
      <Textarea
        size="xs"
        aria-label={`Where evidence ${index + 1} is`}
        placeholder="Link or place"
        value={link}
        onChange={(event) => amend(id, { link: oneLine(event.currentTarget.value) })}
      />
      <RemoveButton
        what={`evidence ${index + 1}`}
        onClick={() => onChange(evidence.filter((item) => item.id !== id))}
      />
    </div>
  ))
}

/** Long links wrap on the screen; they hold no line breaks all the same. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ')
}
