import { Menu, type MenuProps } from '@mantine/core'
import { cloneElement, type KeyboardEvent, type ReactElement, type ReactNode, useState } from 'react'

type ButtonProps = { readonly onClick?: () => void; readonly autoFocus?: boolean }

type Props = {
  readonly button: ReactElement<ButtonProps>
  readonly position?: MenuProps['position']
  /** A key pressed in the open menu; true when it was taken. */
  readonly onKey?: (event: KeyboardEvent, close: () => void) => boolean
  /** What the menu holds; asked for once it is opened. */
  readonly children: () => ReactNode
}

/** A menu that costs no more than its button until it is opened: a long list has one or two on every row. */
export function MenuOnDemand({ button, position = 'bottom-end', onKey, children }: Props) {
  const [isOpen, setIsOpen] = useState<boolean>()
  if (isOpen === undefined) return cloneElement(button, { onClick: () => setIsOpen(true) })
  return (
    <Menu
      opened={isOpen}
      onChange={setIsOpen}
      position={position}
      // On the page and not beside it, where a screen reader would not look for it.
      portalProps={{ target: 'main' }}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>{cloneElement(button, { autoFocus: true })}</Menu.Target>
      <Menu.Dropdown
        onKeyDownCapture={(event) => {
          if (onKey?.(event, () => setIsOpen(false))) event.preventDefault()
        }}
      >
        {isOpen ? children() : null}
      </Menu.Dropdown>
    </Menu>
  )
}
