import { Radio, Select } from '@mantine/core'
import type { PrintedEdition } from '../../domain/edition'
import type { ExportChoices } from '../../domain/export-choices'
import type { Incident } from '../../domain/incident'
import { editionLabel } from '../parts/edition-label'
import { missingFeatures } from './editions-of'
import classes from './export.module.css'

type Props = {
  readonly editions: readonly PrintedEdition[]
  readonly incident: Incident
  readonly choices: ExportChoices
  readonly onChoose: (edition: PrintedEdition) => void
  readonly onChooseAction: (action: string | undefined) => void
}

/** Who reads each and what it holds for them. */
const means: Record<PrintedEdition, string> = {
  engineering: 'Everything, for the team.',
  board: 'Impact and money on one page, then what is done about it.',
  legal: 'Facts that a record shows, evidence with hashes, sign-off.',
  customer: 'What happened and what we are doing; no money, owners or tickets.',
  srs: 'A specification (IEEE 830) drafted from the missing feature.',
}

export function EditionChoice({ editions, incident, choices, onChoose, onChooseAction }: Props) {
  const missing = missingFeatures(incident)
  return (
    <div>
      <Radio.Group
        label="Edition"
        value={choices.edition}
        onChange={(chosen) => {
          const edition = editions.find((known) => known === chosen)
          if (edition) onChoose(edition)
        }}
      >
        <div className={classes.editions}>
          {editions.map((edition) => (
            <Radio key={edition} value={edition} label={editionLabel[edition]} description={means[edition]} />
          ))}
        </div>
      </Radio.Group>
      {choices.edition === 'srs' && missing.length > 1 ? (
        <Select
          mt="sm"
          label="Missing feature"
          data={[
            { value: '', label: 'All of them' },
            ...missing.map(({ id, missingFeature = '' }) => ({ value: id, label: missingFeature })),
          ]}
          value={choices.action ?? ''}
          allowDeselect={false}
          onChange={(chosen) => onChooseAction(chosen === '' || chosen === null ? undefined : chosen)}
        />
      ) : null}
    </div>
  )
}
