import { Menu } from '@mantine/core'

type Props = {
  readonly isChosen: boolean
  readonly label: string
  readonly onChoose: () => void
}

/** One of a few values in a menu. */
export function Choice({ isChosen, label, onChoose }: Props) {
  return (
    <Menu.RadioItem value={label} checked={isChosen} closeMenuOnClick onChange={onChoose}>
      {label}
    </Menu.RadioItem>
  )
}
