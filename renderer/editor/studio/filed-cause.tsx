import { Button } from '@mantine/core'
import type { Cause } from '../../../domain/studio/cause'
import { spoken } from '../../../domain/studio/wrapped'
import type { SectionProps } from '../section-props'
import { CausePlaceFields } from './cause-place'
import classes from './studio.module.css'

export type CauseViewProps = SectionProps & {
  /** Leads to the field that a cause is written in. */
  readonly onGo: (list: Cause['list'], id: string) => void
}

type Props = CauseViewProps & { readonly cause: Cause }

/** A cause and where it is filed. */
export function FiledCause({ cause, change, onGo }: Props) {
  const { list, id, label, text } = cause
  return (
    <div className={classes.filed}>
      <p className={classes.filedText}>
        <Button variant="subtle" size="compact-xs" onClick={() => onGo(list, id)}>
          {label}
        </Button>
        {spoken(text)}
      </p>
      <CausePlaceFields
        value={cause}
        what={label.toLowerCase()}
        onChange={(changed) =>
          change(
            list === 'whys'
              ? { kind: 'amend', list: 'whys', id, with: changed }
              : { kind: 'amend', list: 'factors', id, with: changed },
          )
        }
      />
    </div>
  )
}
