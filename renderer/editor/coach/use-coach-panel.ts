import { useLocalStorage } from '@mantine/hooks'
import { useCallback } from 'react'

/** Whether the panel of the coach is open: as it was left, in whichever post-mortem. */
export function useCoachPanel() {
  const [isOpen, setOpen] = useLocalStorage({ key: 'coach panel', defaultValue: false })
  return { isOpen, onToggle: useCallback(() => setOpen((was) => !was), [setOpen]) }
}
