import type { Desktop } from '../../domain/desktop/desktop'
import { VerifyButton } from '../history/verify-button'
import { SettingsSection } from './settings-section'

/** Whether everything is still what was kept. */
export function VerifySection({ desktop }: { desktop: Desktop }) {
  return (
    <SettingsSection
      title="Verify"
      note="Checks every file and every kept version, and names the first that is not what it was."
    >
      <VerifyButton verify={() => desktop.verifyArchive()} what="archive" />
    </SettingsSection>
  )
}
