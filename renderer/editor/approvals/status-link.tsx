import type { Status } from '../../../domain/incident'
import { sentenceCase } from '../../../domain/sentences'
import classes from './approvals.module.css'

type Props = { readonly status: Status; readonly onGo: () => void }

/** How far the document is, and the way to its signatures. */
export function StatusLink({ status, onGo }: Props) {
  return (
    <button
      type="button"
      className={classes.status}
      aria-label={`${sentenceCase(status)}, go to the sign-off`}
      onClick={onGo}
    >
      {sentenceCase(status)}
    </button>
  )
}
