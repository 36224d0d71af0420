import type { Desktop } from '../../domain/desktop/desktop'
import { SettingsSection } from '../parts/settings-section'
import { VerifyButton } from '../parts/verify-button'

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
