import { Alert, Button } from '@mantine/core'
import type { ExportChoices } from '../../domain/export-choices'
import type { Incident } from '../../domain/incident'
import { countOfFindings } from '../../domain/scan/finding-words'
import parts from '../parts/parts.module.css'
import { useScan } from '../parts/scan/use-scan'
import classes from './export.module.css'

type Props = {
  readonly incident: Incident
  readonly choices: ExportChoices
  readonly onLook: () => void
}

/** Says, before a document is made, what in it looks like a secret or personal data; nothing while nothing does. */
export function ScanNotice({ incident, choices, onLook }: Props) {
  const count = countOfFindings(useScan(incident, choices) ?? [])
  if (count === '') return null
  return (
    <Alert className={`${classes.scan} ${parts.lookFirst}`} title="Look before it leaves">
      <p className={classes.path}>This edition would show {count}.</p>
      <Button size="compact-sm" variant="default" onClick={onLook}>
        Look at them
      </Button>
    </Alert>
  )
}
