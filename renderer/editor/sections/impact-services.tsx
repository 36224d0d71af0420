import { TextInput } from '@mantine/core'
import { AddButton, RemoveButton } from '../../parts/list-buttons'
import { newId } from '../../parts/new-id'
import { CoachedText } from '../coach/coached-text'
import type { SectionProps } from '../section-props'
import classes from './sections.module.css'

export function ImpactServices({ incident, change }: SectionProps) {
  return (
    <>
      {incident.impact.services.map(({ id, name, endpoint, effect }, index) => (
        <div key={id} className={classes.service}>
          <TextInput
            aria-label={`Service ${index + 1}`}
            placeholder="checkout"
            value={name}
            onChange={(event) =>
              change({ kind: 'amend', list: 'services', id, with: { name: event.currentTarget.value } })
            }
          />
          <TextInput
            aria-label={`Endpoint ${index + 1}`}
            placeholder="POST /v1/orders"
            value={endpoint}
            onChange={(event) =>
              change({ kind: 'amend', list: 'services', id, with: { endpoint: event.currentTarget.value } })
            }
          />
          <CoachedText
            place={`services/${id}/effect`}
            aria-label={`Effect ${index + 1}`}
            placeholder="12 % of requests answered with 503"
            value={effect}
            onChange={(event) =>
              change({ kind: 'amend', list: 'services', id, with: { effect: event.currentTarget.value } })
            }
          />
          <RemoveButton
            what={`service ${name || index + 1}`}
            onClick={() => change({ kind: 'remove', list: 'services', ids: [id] })}
          />
        </div>
      ))}
      <AddButton
        what="service"
        onClick={() =>
          change({
            kind: 'add',
            list: 'services',
            items: [{ id: newId(), name: '', endpoint: '', effect: '' }],
          })
        }
      />
    </>
  )
}
