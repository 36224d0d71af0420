import { notifications } from '@mantine/notifications'
import { useEffect, useMemo, useRef } from 'react'
import type { Change } from '../../../domain/edit'
import type { Incident } from '../../../domain/incident'
import { soughtWords } from '../../../domain/redact/occurrences'
import { useCommands } from '../../parts/command-center'
import { addRedaction } from './new-redaction'

type Given = {
  readonly incident: Incident
  readonly change: (change: Change) => void
  readonly onShow: () => void
}

/** Leads to what is withheld, and withholds what is selected in a field. */
export function useRedactionCommands(given: Given): void {
  const latest = useRef(given)
  latest.current = given
  const field = useLastField()
  useCommands(
    useMemo(
      () => [
        {
          name: 'redactions',
          label: 'Redactions and names',
          group: 'Post-mortem',
          keys: 'mod+shift+R',
          run: () => latest.current.onShow(),
        },
        {
          name: 'redact selection',
          label: 'Redact selection',
          group: 'Post-mortem',
          keys: 'mod+shift+X',
          staysInField: true,
          run: () => withhold(selectedWords(field.current), latest.current),
        },
      ],
      [field],
    ),
  )
}

function withhold(words: string, { incident, change }: Given): void {
  if (!soughtWords(words)) {
    tell('Nothing is selected', 'Select the words in a field first.')
    return
  }
  if (incident.redactions.some(({ what }) => what.kind === 'words' && what.words === words)) {
    tell('Already withheld', `“${shortened(words)}” has a redaction.`)
    return
  }
  change(addRedaction({ kind: 'words', words }, 'personal data'))
  tell(
    'Withheld from every edition',
    `“${shortened(words)}”, wherever it stands. Its reason and editions are under Redactions and names.`,
  )
}

function tell(title: string, message: string): void {
  notifications.show({ title, message })
}

function shortened(words: string): string {
  const signs = Array.from(words)
  return signs.length <= 60 ? words : `${signs.slice(0, 59).join('')}…`
}

/** The field that was written in last: the palette takes the cursor, and not the selection. */
function useLastField() {
  const field = useRef<HTMLInputElement | HTMLTextAreaElement>(null)
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
      if (isField && target.closest('main')) field.current = target
    }
    document.addEventListener('focusin', remember)
    return () => document.removeEventListener('focusin', remember)
  }, [])
  return field
}

function selectedWords(field: HTMLInputElement | HTMLTextAreaElement | null): string {
  const isElsewhere = document.activeElement !== field && document.activeElement?.closest('main') != null
  if (field?.isConnected && !isElsewhere) {
    const words = field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0).trim()
    if (words !== '') return words
  }
  return window.getSelection()?.toString().trim() ?? ''
}
