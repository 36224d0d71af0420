import { NumberInput, Switch, TextInput } from '@mantine/core'
import { type PageStamp, stampOn } from '../../domain/export-choices'
import classes from './stamp-choice.module.css'

type Props = {
  readonly stamp: PageStamp | undefined
  readonly onChange: (stamp: PageStamp | undefined) => void
}

const usual: PageStamp = { prefix: '', first: 1, digits: 6 }

/** Numbers that go on from one document of a set to the next, as lawyers name pages. */
export function StampChoice({ stamp, onChange }: Props) {
  return (
    <div>
      <Switch
        label="Number each page for a set"
        description="Bates numbers, which go on from one document to the next."
        checked={stamp !== undefined}
        onChange={({ currentTarget }) => onChange(currentTarget.checked ? usual : undefined)}
      />
      {stamp ? (
        <div className={classes.stamp}>
          <TextInput
            label="Prefix"
            placeholder="ACME-"
            maxLength={40}
            value={stamp.prefix}
            onChange={({ currentTarget }) => onChange({ ...stamp, prefix: currentTarget.value })}
          />
          <NumberInput
            label="First page"
            min={1}
            max={999_999_999}
            allowDecimal={false}
            value={stamp.first}
            onChange={(first) => onChange({ ...stamp, first: Math.max(1, Math.floor(Number(first) || 1)) })}
          />
          <p className={classes.note}>The first page is {stampOn(1, stamp)}.</p>
        </div>
      ) : null}
    </div>
  )
}
