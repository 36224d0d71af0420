import { Checkbox, MultiSelect } from '@mantine/core'
import { EditionName } from '../../domain/edition'
import { editionsOf } from '../../domain/report/shown'
import { sentenceCase } from '../../domain/sentences'
import type { TemplateField, TemplateSection } from '../../domain/template'
import screen from './templates.module.css'

type SectionProps = {
  readonly section: TemplateSection
  readonly onWrite: (changed: Pick<TemplateSection, 'shownIn'>) => void
}

/** The editions that print a section. What is written is always printed somewhere, so the last one stays. */
export function SectionShownIn({ section, onWrite }: SectionProps) {
  const shown = editionsOf(section)
  const usual = editionsOf({ id: section.id })
  return (
    <Checkbox.Group
      label="Shown in"
      value={[...shown]}
      onChange={(chosen) => {
        const editions = inOrder(chosen)
        const isUsual = editions.join() === inOrder(usual).join()
        onWrite({ shownIn: isUsual ? undefined : editions })
      }}
    >
      <div className={screen.checks}>
        {EditionName.options.map((edition) => (
          <Checkbox
            key={edition}
            size="sm"
            value={edition}
            label={sentenceCase(edition)}
            disabled={shown.length === 1 && shown[0] === edition}
          />
        ))}
      </div>
    </Checkbox.Group>
  )
}

type QuestionProps = {
  readonly number: number
  readonly field: TemplateField
  readonly onWrite: (changed: Pick<TemplateField, 'shownIn'>) => void
}

/** The editions that print an answer, where they are not those of its section. */
export function QuestionShownIn({ number, field: { shownIn = [] }, onWrite }: QuestionProps) {
  return (
    <MultiSelect
      aria-label={`Answer ${number} shown in`}
      placeholder={shownIn.length === 0 ? 'Answer shown where its section is' : ''}
      data={EditionName.options.map((value) => ({ value, label: sentenceCase(value) }))}
      value={[...shownIn]}
      onChange={(chosen) => onWrite({ shownIn: chosen.length === 0 ? undefined : inOrder(chosen) })}
    />
  )
}

function inOrder(chosen: readonly string[]): EditionName[] {
  return EditionName.options.filter((edition) => chosen.includes(edition))
}
