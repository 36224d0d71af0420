import { memo } from 'react'
import type { Factor } from '../../../domain/analysis'
import type { Guard } from '../../../domain/studio/guard'
import { newId } from '../../parts/new-id'
import { NoteList } from '../note-list'
import type { SectionProps } from '../section-props'
import { CauseExtras } from './cause-extras'
import { GuardNotes } from './guard-notes'
import { sameProps } from './same-props'

type Props = {
  readonly factors: readonly Factor[]
  readonly guards: readonly Guard[]
  readonly change: SectionProps['change']
}

/** The conditions that had to come together, each with what shows it and where it is filed. */
export const FactorList = memo(
  function FactorList({ factors, guards, change }: Props) {
    return (
      <NoteList
        place="factors"
        label="Factor"
        placeholder="The connection pool had no limit per client"
        items={factors}
        onAdd={() =>
          change({
            kind: 'add',
            list: 'factors',
            items: [{ id: newId(), text: '', evidence: [], category: '' }],
          })
        }
        onReword={(id, text) => change({ kind: 'amend', list: 'factors', id, with: { text } })}
        onRemove={(id) => change({ kind: 'remove', list: 'factors', ids: [id] })}
        below={(factor, index) => (
          <div>
            <GuardNotes
              guards={guards.filter(({ about }) => about.kind === 'factor' && about.id === factor.id)}
            />
            <CauseExtras
              value={factor}
              what={`factor ${index + 1}`}
              onChange={(changed) => change({ kind: 'amend', list: 'factors', id: factor.id, with: changed })}
            />
          </div>
        )}
      />
    )
  },
  sameProps<Props>(['guards']),
)
