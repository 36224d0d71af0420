import { Button, Checkbox, Modal, Switch } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { IncidentSummary } from '../../../domain/desktop/archive-requests'
import type { Desktop } from '../../../domain/desktop/desktop'
import type { ReportFormat } from '../../../domain/desktop/export-requests'
import { PrintedEdition } from '../../../domain/edition'
import type { PageStamp } from '../../../domain/export-choices'
import type { Search } from '../../../domain/search'
import { editionLabel } from '../../parts/edition-label'
import { DocumentFormat, formatName } from '../../parts/format-name'
import { StampChoice } from '../../parts/stamp-choice'
import classes from './batch.module.css'
import { BatchOutcome } from './batch-outcome'
import { useBatch } from './use-batch'

type Props = {
  readonly desktop: Desktop
  /** What the archive shows. */
  readonly search: Search
  readonly onClose: () => void
}

/** The most incidents that are written in one go. */
const most = 10_000
/** More than these nobody looks through one by one. */
const mostListed = 200

/** Exports what the archive shows, or some of it, into a folder. */
export function BatchDialog({ desktop, search, onClose }: Props) {
  const [incidents, setIncidents] = useState<readonly IncidentSummary[]>([])
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [editions, setEditions] = useState<readonly PrintedEdition[]>(['engineering'])
  const [chosen, setChosen] = useState<readonly ReportFormat[]>(['pdf'])
  const [rolesForNames, setRoles] = useState(false)
  const [stamp, setStamp] = useState<PageStamp>()
  const { batch, start, cancel, reveal } = useBatch(desktop)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was shown when it was opened.
  useEffect(() => {
    desktop.findIncidents({ ...search, limit: most }).then((found) => setIncidents(found.incidents))
  }, [])

  const ids = incidents.map(({ id }) => id).filter((id) => !left.has(id))
  const isBusy = batch.kind === 'working'
  const count = ids.length * editions.length * chosen.length
  return (
    <Modal
      opened
      onClose={onClose}
      title="Export a set of incidents"
      size="lg"
      withCloseButton={!isBusy}
      closeOnEscape={!isBusy}
      closeOnClickOutside={!isBusy}
    >
      <div className={classes.form}>
        {incidents.length > mostListed ? (
          <p className={classes.note}>All {incidents.length} incidents that are shown.</p>
        ) : (
          <ul className={classes.incidents} aria-label="Incidents">
            {incidents.map(({ id, title }) => (
              <li key={id}>
                <Checkbox
                  label={`${id} ${title || 'Untitled incident'}`}
                  checked={!left.has(id)}
                  onChange={() => setLeft(toggled(left, id))}
                />
              </li>
            ))}
          </ul>
        )}
        <Checkbox.Group
          label="Editions"
          value={[...editions]}
          onChange={(names) => setEditions(PrintedEdition.options.filter((name) => names.includes(name)))}
        >
          <div className={classes.choices}>
            {PrintedEdition.options.map((name) => (
              <Checkbox key={name} value={name} label={editionLabel[name]} />
            ))}
          </div>
        </Checkbox.Group>
        <Checkbox.Group
          label="Formats"
          value={[...chosen]}
          onChange={(names) => setChosen(DocumentFormat.options.filter((name) => names.includes(name)))}
        >
          <div className={classes.choices}>
            {DocumentFormat.options.map((name) => (
              <Checkbox key={name} value={name} label={formatName[name]} />
            ))}
          </div>
        </Checkbox.Group>
        <Switch
          label="Roles in place of names"
          checked={rolesForNames}
          onChange={({ currentTarget }) => setRoles(currentTarget.checked)}
        />
        <StampChoice stamp={stamp} onChange={setStamp} />
        <p className={classes.note}>
          Beside the documents stand manifest.json and SHA256SUMS, which show later that none was changed.
        </p>
        <BatchOutcome batch={batch} onCancel={cancel} onReveal={reveal} />
        <Button
          disabled={isBusy || count === 0}
          onClick={() =>
            start({
              ids,
              editions: [...editions],
              formats: [...chosen],
              rolesForNames,
              ...(stamp ? { stamp } : {}),
            })
          }
        >
          {count === 1 ? 'Export 1 document…' : `Export ${count} documents…`}
        </Button>
      </div>
    </Modal>
  )
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return next
}
