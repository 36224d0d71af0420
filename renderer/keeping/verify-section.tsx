import type { Desktop } from '../../domain/desktop/desktop'
import { SettingsSection } from '../parts/settings-section'
import { VerifyButton } from '../parts/verify-button'
import { VerifyExport } from './verify-export'

/** Whether everything is still what was kept, and whether a document is still what was exported. */
export function VerifySection({ desktop }: { desktop: Desktop }) {
  return (
    <SettingsSection
      title="Verify"
      note="Checks every file and every kept version, and names the first that is not what it was. Of a file that was exported, says which revision of which incident it is."
    >
      <VerifyButton verify={() => desktop.verifyArchive()} what="archive" />
      <VerifyExport desktop={desktop} />
    </SettingsSection>
  )
}
