import { Menu } from '@mantine/core'
import { cloneElement, type ReactElement, type ReactNode, useState } from 'react'

type ButtonProps = { readonly onClick?: () => void; readonly autoFocus?: boolean }

type Props = {
  readonly button: ReactElement<ButtonProps>
  /** What the menu holds; asked for once it is opened. */
  readonly children: () => ReactNode
}

/** A menu that costs no more than its button until it is opened: a long list has one or two on every row. */
export function MenuOnDemand({ button, children }: Props) {
  const [isOpen, setIsOpen] = useState<boolean>()
  if (isOpen === undefined) return cloneElement(button, { onClick: () => setIsOpen(true) })
  return (
    <Menu opened={isOpen} onChange={setIsOpen}>
      <Menu.Target>{cloneElement(button, { autoFocus: true })}</Menu.Target>
      <Menu.Dropdown>{isOpen ? children() : null}</Menu.Dropdown>
    </Menu>
  )
}
