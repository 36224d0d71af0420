import { VisuallyHidden } from '@mantine/core'
import { keysText } from '../../parts/keys'
import { useCoach } from './coach-context'
import { useShared } from './shared'

/** What a screen reader says when the cursor comes to words that were found: their card is not where it reads. */
export function SpokenFinding() {
  const { found, shown } = useCoach()
  const at = useShared(shown, (current) => (current?.by === 'cursor' ? current : undefined))
  const all = useShared(found, (known) => known)
  const finding = at && all.get(at.place)?.find(({ rule, start }) => rule === at.rule && start === at.start)
  return (
    <VisuallyHidden aria-live="polite">
      {finding
        ? `${finding.words}: ${finding.why} ${keysText('alt+Enter')} uses the frame, ${keysText('mod+.')} goes to what can be done.`
        : ''}
    </VisuallyHidden>
  )
}
