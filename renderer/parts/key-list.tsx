import { Keys } from './keys'

type Props = {
  readonly keys: readonly (readonly [keys: string, does: string])[]
  readonly className?: string | undefined
  readonly label?: string
}

/** Keys, and what each does. */
export function KeyList({ keys, className, label }: Props) {
  return (
    <dl className={className} aria-label={label}>
      {keys.map(([key, does]) => (
        <div key={does}>
          <dt>
            <Keys keys={key} />
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  )
}
