import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useAsking } from '../../parts/answers'

/** Fields that are folded away, but for when a question is asked alone, which shows those that answer it. */
export function More({ children }: { readonly children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false)
  // Only the whole form shows what answers no question.
  const { isShown: isWholeForm } = useAsking([])
  if (!isWholeForm) return children
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        aria-expanded={isOpen}
        leftSection={isOpen ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
        onClick={() => setIsOpen(!isOpen)}
      >
        More
      </Button>
      {isOpen ? children : null}
    </>
  )
}
