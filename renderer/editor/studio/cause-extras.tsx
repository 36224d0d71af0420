import { Button } from '@mantine/core'
import { IconFolder, IconLink } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { placeWords } from '../../../domain/studio/sorted-causes'
import type { Evidence } from '../../../domain/timeline-event'
import { focusNew } from '../../parts/focus-new'
import { EvidenceList, newEvidence } from '../evidence-list'
import { type CausePlace, CausePlaceFields } from './cause-place'
import classes from './studio.module.css'

type Extras = CausePlace & { readonly evidence: Evidence[] }

type Props = {
  readonly value: Extras
  /** "why 2a". */
  readonly what: string
  readonly onChange: (changed: Partial<Extras>) => void
  /** Before the buttons. */
  readonly first?: ReactNode
  /** Below where it is filed. */
  readonly more?: () => ReactNode
}

/** What shows a cause, and where it is filed: two buttons until one of them is used. */
export function CauseExtras({ value, what, onChange, first, more }: Props) {
  const [isFiling, setFiling] = useState(false)
  const filed = placeWords(value)
  const shown = value.evidence.length === 0 ? 'No evidence yet' : 'Evidence'
  return (
    <>
      <div data-part="evidence">
        <EvidenceList evidence={value.evidence} onChange={(evidence) => onChange({ evidence })} />
      </div>
      {isFiling ? (
        <div className={classes.filing}>
          <CausePlaceFields value={value} what={what} onChange={onChange} />
          {more?.()}
        </div>
      ) : null}
      <div className={classes.extras}>
        {first}
        <Button
          className={classes.extra ?? ''}
          variant="subtle"
          color="gray"
          size="compact-xs"
          leftSection={<IconLink size={13} />}
          aria-label={`${shown}: add to ${what}`}
          onClick={({ currentTarget }) => {
            onChange({ evidence: [...value.evidence, newEvidence()] })
            const cause = currentTarget.closest('[data-cause]')
            focusNew(() => cause?.querySelector('[data-part="evidence"]')?.lastElementChild)
          }}
        >
          {shown}
        </Button>
        <Button
          className={classes.extra ?? ''}
          variant="subtle"
          color="gray"
          size="compact-xs"
          leftSection={<IconFolder size={13} />}
          aria-expanded={isFiling}
          aria-label={filed === '' ? `File ${what}` : `File ${what}: ${filed}`}
          onClick={() => setFiling(!isFiling)}
        >
          {filed || 'File'}
        </Button>
      </div>
    </>
  )
}
