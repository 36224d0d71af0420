import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import type { ArchiveState } from '../../domain/desktop/archive-requests'
import type { Desktop } from '../../domain/desktop/desktop'
import { LockAfter } from '../../domain/desktop/protection-requests'
import { SettingsSection } from '../parts/settings-section'
import { type Change, ChangeDialog } from './change-dialog'
import { ProtectDialog } from './protect-dialog'
import classes from './protection.module.css'

type Props = {
  readonly desktop: Desktop
  readonly archive: ArchiveState
  readonly onChanged: () => void
}

/** Whether the archive is encrypted, and what can be changed about that. */
export function ProtectionSection({ desktop, archive, onChanged }: Props) {
  const [dialog, setDialog] = useState<'protect' | Change>()
  const close = () => setDialog(undefined)
  const done = () => {
    close()
    onChanged()
  }
  const { lockAfter } = archive
  if (archive.kind === 'samples') return null
  return (
    <SettingsSection
      title="Protection"
      note="Encrypts everything with a passphrase, for computers and folders that others can get at."
    >
      {lockAfter === undefined ? (
        <>
          <p className={classes.text}>
            This archive is not encrypted: its files can be read with any program.
          </p>
          <div className={classes.row}>
            <Button variant="default" onClick={() => setDialog('protect')}>
              Protect with a passphrase…
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className={classes.text}>This archive is encrypted. What you export is not.</p>
          <div className={classes.row}>
            <Select
              label="Lock when nobody uses Debrief for"
              value={String(lockAfter)}
              data={lockChoices}
              allowDeselect={false}
              onChange={async (chosen) => {
                await desktop.changeProtection({
                  kind: 'lock after',
                  minutes: LockAfter.parse(Number(chosen)),
                })
                onChanged()
              }}
            />
          </div>
          <div className={classes.row}>
            <Button variant="default" onClick={() => desktop.lockArchive()}>
              Lock now
            </Button>
            <Button variant="default" onClick={() => setDialog('passphrase')}>
              Change passphrase…
            </Button>
            <Button variant="default" onClick={() => setDialog('recovery key')}>
              New recovery key…
            </Button>
            <Button variant="default" onClick={() => setDialog('turn off')}>
              Turn off…
            </Button>
          </div>
        </>
      )}
      {dialog === 'protect' ? <ProtectDialog desktop={desktop} onClose={close} onDone={done} /> : null}
      {dialog && dialog !== 'protect' ? (
        <ChangeDialog desktop={desktop} change={dialog} onClose={close} onDone={done} />
      ) : null}
    </SettingsSection>
  )
}

const lockChoices = [
  { value: '5', label: '5 minutes' },
  { value: '15', label: '15 minutes' },
  { value: '60', label: 'An hour' },
  { value: '0', label: 'Never' },
]
