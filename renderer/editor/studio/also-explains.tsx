import { MultiSelect } from '@mantine/core'
import type { Why } from '../../../domain/analysis'
import { fitted } from '../../../domain/chart/text-width'
import { canAlsoExplain } from '../../../domain/studio/why-changes'
import { whyNumbers, whyTrees } from '../../../domain/whys'

type Props = {
  readonly why: Why
  readonly whys: readonly Why[]
  readonly number: string
  readonly onChange: (alsoExplains: string[]) => void
}

/** The other steps that an answer explains: where branches meet again. */
export function AlsoExplains({ why, whys, number, onChange }: Props) {
  const numbers = whyNumbers(whyTrees(whys))
  const offered = canAlsoExplain(why, whys)
  if (offered.length === 0) return null
  return (
    <MultiSelect
      size="xs"
      variant="filled"
      aria-label={`Other steps that why ${number} explains`}
      placeholder="Also explains …"
      hidePickedOptions
      data={offered.map(({ id, question, answer }) => ({
        value: id,
        label: `Why ${numbers.get(id)}: ${fitted(answer || question, 12, 300)}`,
      }))}
      value={why.alsoExplains.filter((id) => offered.some((other) => other.id === id))}
      onChange={onChange}
    />
  )
}
