import type { Change } from '../../../domain/edit'
import type { Redaction, RedactionReason } from '../../../domain/redaction'
import { newId } from '../../parts/new-id'

/** Withholds something from every edition, until somebody names some. */
export function addRedaction(what: Redaction['what'], reason: RedactionReason): Change {
  return {
    kind: 'add',
    list: 'redactions',
    items: [{ id: newId(), what, reason, note: '', editions: [] }],
  }
}
