import { IconEyeOff } from '@tabler/icons-react'
import type { Incident } from '../../../domain/incident'
import { keysText } from '../../parts/keys'
import editorClasses from '../editor.module.css'
import classes from './redaction.module.css'

type Props = {
  readonly incident: Incident
  readonly isShown: boolean
  readonly onShow: () => void
}

/** Leads to what documents do not show, and says how much is withheld. */
export function RedactionsLink({ incident: { redactions }, isShown, onShow }: Props) {
  return (
    <button
      type="button"
      className={editorClasses.navItem}
      aria-current={isShown ? 'page' : undefined}
      aria-label={redactions.length === 0 ? 'Redactions' : `Redactions, ${redactions.length} made`}
      title={keysText('mod+shift+R')}
      onClick={onShow}
    >
      <IconEyeOff className={classes.linkIcon} size={16} stroke={1.6} aria-hidden />
      <span>Redactions</span>
      {redactions.length === 0 ? null : <span className={editorClasses.optional}>{redactions.length}</span>}
    </button>
  )
}
