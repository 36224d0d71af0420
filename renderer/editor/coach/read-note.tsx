import { familyWords } from '../../../domain/coach/family-words'
import { keysText } from '../../parts/keys'
import { useCoach } from './coach-context'
import classes from './panel.module.css'
import { readers } from './readers'
import { useShared } from './shared'

/** What the findings leave out: for whom it was read, what was not looked for, and what never is. */
export function ReadNote() {
  const { settings } = useCoach()
  const known = useShared(settings.value, (current) => current)
  if (!known) return null
  const off = known.off[known.edition]
  return (
    <div className={classes.note}>
      <p>Written for: {readers[known.edition]}.</p>
      {off.length > 0 ? (
        <p>Not looked for: {off.map((family) => familyWords[family].name).join(', ')}.</p>
      ) : null}
      <p>Quoted evidence is not checked: quotations, code and log lines.</p>
      <p>
        {keysText('F8')} and {keysText('shift+F8')} go from finding to finding, {keysText('mod+.')} into the
        card that is shown.
      </p>
    </div>
  )
}
