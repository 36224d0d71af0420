import { Autocomplete, Select } from '@mantine/core'
import { DefenceLayer, DefenceState, fishboneCategories } from '../../../domain/causes'
import { sentenceCase } from '../../../domain/sentences'
import { defenceWords } from '../../../domain/studio/sorted-causes'
import classes from './studio.module.css'

export type CausePlace = {
  readonly category: string
  readonly layer?: DefenceLayer | undefined
  readonly defence?: DefenceState | undefined
}

type Props = {
  readonly value: CausePlace
  /** "why 2a": what is filed. */
  readonly what: string
  readonly onChange: (changed: Partial<CausePlace>) => void
}

/** Where a cause is filed: a bone of the fishbone, a layer of defence, and what became of that layer. */
export function CausePlaceFields({ value, what, onChange }: Props) {
  return (
    <div className={classes.place}>
      <Autocomplete
        size="xs"
        aria-label={`Category of ${what}`}
        placeholder="Category"
        data={[...fishboneCategories]}
        value={value.category}
        onChange={(category) => onChange({ category })}
      />
      <Select
        size="xs"
        aria-label={`Layer of defence of ${what}`}
        placeholder="Layer of defence"
        clearable
        data={DefenceLayer.options.map((layer) => ({ value: layer, label: sentenceCase(layer) }))}
        value={value.layer ?? null}
        onChange={(chosen) => onChange({ layer: DefenceLayer.options.find((layer) => layer === chosen) })}
      />
      <Select
        size="xs"
        aria-label={`What became of the layer of ${what}`}
        placeholder="What became of it"
        clearable
        data={DefenceState.options.map((state) => ({ value: state, label: defenceWords(state) }))}
        value={value.defence ?? null}
        onChange={(chosen) => onChange({ defence: DefenceState.options.find((state) => state === chosen) })}
      />
    </div>
  )
}
