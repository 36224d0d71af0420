import { Alert, Button, Modal, Select } from '@mantine/core'
import { IconArrowLeft, IconHistory } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import type { Desktop } from '../../domain/desktop/desktop'
import type { VersionEntry } from '../../domain/desktop/history-requests'
import type { Incident } from '../../domain/incident'
import { useCommands } from '../parts/command-center'
import { type ComparedSide, Comparison } from '../parts/comparison'
import { VerifyButton } from '../parts/verify-button'
import classes from './history.module.css'
import { VersionList } from './version-list'

type Props = {
  readonly desktop: Desktop
  /** As it is saved now. */
  readonly incident: Incident
  /** Back to the editor, which opens the incident anew. */
  readonly onLeave: () => void
}

/** What stands for the incident as it is now, beside the numbers of versions. */
const now = 'now'

/** Earlier versions of an incident: what each says otherwise than another one or than now, and a way back to it. */
export function HistoryScreen({ desktop, incident, onLeave }: Props) {
  const { id } = incident
  const [versions, setVersions] = useState<readonly VersionEntry[]>()
  const [trouble, setTrouble] = useState<string>()
  const [chosen, setChosen] = useState<number>()
  const [other, setOther] = useState<string>(now)
  const [isAsking, setIsAsking] = useState(false)

  useEffect(() => {
    desktop.listVersions(id).then((outcome) => {
      if (outcome.kind === 'failed') return setTrouble(outcome.reason)
      setVersions(outcome.versions)
      setChosen(outcome.versions.find(({ kind }) => kind === 'kept')?.number)
    })
  }, [desktop, id])
  useCommands(
    useMemo(
      () => [
        { name: 'back', label: 'Back to the post-mortem', group: 'Go to', keys: 'Escape', run: onLeave },
        { name: 'close', label: 'Close', group: 'Window', isHidden: true, run: () => desktop.readyToClose() },
      ],
      [onLeave, desktop],
    ),
  )

  const before = useSide(desktop, incident, chosen === undefined ? undefined : String(chosen), setTrouble)
  const after = useSide(desktop, incident, other, setTrouble)
  const restore = async () => {
    setIsAsking(false)
    if (chosen === undefined) return
    const outcome = await desktop.restoreVersion(id, chosen)
    if (outcome.kind === 'failed') setTrouble(outcome.reason)
    else onLeave()
  }

  return (
    <div className={classes.screen}>
      <header className={classes.bar}>
        <Button variant="subtle" color="gray" leftSection={<IconArrowLeft size={16} />} onClick={onLeave}>
          Post-mortem
        </Button>
        <h1 className={classes.heading}>History of {id}</h1>
        <VerifyButton verify={() => desktop.verifyArchive(id)} what="history" />
      </header>
      {trouble ? (
        <Alert color="red" role="alert" title="That did not work">
          {trouble}
        </Alert>
      ) : null}
      <div className={classes.body}>
        <VersionList versions={versions} chosen={chosen} onChoose={setChosen} />
        <main className={classes.page}>
          {versions?.length === 0 ? <NoVersions /> : null}
          {chosen !== undefined && versions ? (
            <div className={classes.tools}>
              <h2 className={classes.title}>Version {chosen}</h2>
              <Select
                label="Compared with"
                className={classes.other ?? ''}
                allowDeselect={false}
                value={other}
                onChange={(value) => setOther(value ?? now)}
                data={[
                  { value: now, label: 'What is saved now' },
                  ...versions
                    .filter(({ kind, number }) => kind === 'kept' && number !== chosen)
                    .map(({ number }) => ({ value: String(number), label: `Version ${number}` })),
                ]}
              />
              <Button variant="default" onClick={() => setIsAsking(true)}>
                Restore version {chosen}
              </Button>
            </div>
          ) : null}
          {before && after ? <Comparison before={before} after={after} /> : null}
        </main>
      </div>
      <Modal opened={isAsking} onClose={() => setIsAsking(false)} title={`Restore version ${chosen}?`}>
        <p className={classes.question}>
          {id} becomes what it was in version {chosen}. What it is now stays in the history, from where it can
          be restored in the same way.
        </p>
        <div className={classes.answers}>
          <Button variant="default" onClick={() => setIsAsking(false)}>
            Keep what is there
          </Button>
          <Button onClick={restore}>Restore</Button>
        </div>
      </Modal>
    </div>
  )
}

function NoVersions() {
  return (
    <div className={classes.empty}>
      <IconHistory size={28} stroke={1.4} aria-hidden />
      <p>No earlier versions yet. One is kept every five minutes while you write, and at each export.</p>
    </div>
  )
}

/** One side of the comparison: the incident as it is, or a version that is read first. */
function useSide(
  desktop: Desktop,
  incident: Incident,
  which: string | undefined,
  onTrouble: (reason: string) => void,
): ComparedSide | undefined {
  const [read, setRead] = useState<{ readonly which: string; readonly side: ComparedSide }>()
  useEffect(() => {
    if (which === undefined || which === now) return
    let isWanted = true
    desktop.readVersion(incident.id, Number(which)).then((outcome) => {
      if (!isWanted) return
      if (outcome.kind === 'failed') onTrouble(outcome.reason)
      else setRead({ which, side: { label: `Version ${which}`, incident: outcome.incident } })
    })
    return () => {
      isWanted = false
    }
  }, [desktop, incident.id, which, onTrouble])
  if (which === now) return { label: 'Now', incident }
  return read?.which === which ? read?.side : undefined
}
