import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useDeferredValue, useMemo } from 'react'
import type { ExportChoices } from '../../../domain/export-choices'
import type { Incident } from '../../../domain/incident'
import { countOfFindings } from '../../../domain/scan/finding-words'
import { scanFor } from '../../../domain/scan/scan'
import classes from './redaction.module.css'

type Props = {
  readonly incident: Incident
  readonly choices: Pick<ExportChoices, 'edition' | 'rolesForNames'>
  readonly onLook: () => void
}

/** Says, before a document is made, what in it looks like a secret or personal data; nothing while nothing does. */
export function ScanNotice({ incident, choices, onLook }: Props) {
  const { edition, rolesForNames } = useDeferredValue(choices)
  const count = useMemo(
    () => countOfFindings(scanFor(incident, { edition, rolesForNames })),
    [incident, edition, rolesForNames],
  )
  if (count === '') return null
  return (
    <p className={classes.notice}>
      <IconAlertTriangle size={15} aria-hidden />
      <span>This edition would show {count}.</span>
      <Button variant="subtle" size="compact-xs" onClick={onLook}>
        Look at them
      </Button>
    </p>
  )
}
