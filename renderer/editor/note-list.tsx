import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import classes from '../parts/parts.module.css'
import { CoachedText } from './coach/coached-text'

type Item = { readonly id: string; readonly text: string }

type Props<Note extends Item> = {
  /** What one line is, for its label: "What went well". */
  readonly label: string
  readonly placeholder: string
  /** The list of the incident that the items are in, where the coach reads along: "wentWell". */
  readonly place?: string
  readonly items: readonly Note[]
  readonly onAdd: () => void
  readonly onReword: (id: string, text: string) => void
  readonly onRemove: (id: string) => void
  /** What stands below a line. */
  readonly below?: (item: Note, index: number) => ReactNode
}

/** A list one writes as in an outliner: Enter begins the next line, Backspace in an empty one removes it. */
export function NoteList<Note extends Item>({
  label,
  placeholder,
  place,
  items,
  onAdd,
  onReword,
  onRemove,
  below,
}: Props<Note>) {
  const list = useRef<HTMLUListElement>(null)
  const count = useRef(items.length)
  useEffect(() => {
    const hasGrown = items.length === count.current + 1
    count.current = items.length
    if (hasGrown) list.current?.querySelector<HTMLElement>('li:last-child textarea')?.focus()
  }, [items.length])

  const handleKey = (event: KeyboardEvent<HTMLTextAreaElement>, item: Item) => {
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      if (item.text.trim() !== '') onAdd()
    }
    if (event.key === 'Backspace' && item.text === '') {
      event.preventDefault()
      onRemove(item.id)
    }
  }
  return (
    <div>
      <ul className={classes.notes} ref={list}>
        {items.map((item, index) => (
          <li key={item.id} className={classes.note} data-cause={place && `${place}/${item.id}`}>
            <CoachedText
              place={place && `${place}/${item.id}/text`}
              aria-label={`${label} ${index + 1}`}
              placeholder={placeholder}
              value={item.text}
              onChange={(event) => onReword(item.id, event.currentTarget.value)}
              onKeyDown={(event) => handleKey(event, item)}
            />
            <ActionIcon
              className={classes.removeButton ?? ''}
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={`Remove ${label.toLowerCase()} ${index + 1}`}
              onClick={() => onRemove(item.id)}
            >
              <IconX size={15} />
            </ActionIcon>
            {below?.(item, index)}
          </li>
        ))}
      </ul>
      <Button
        data-adds
        mt={items.length > 0 ? 4 : 0}
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={14} />}
        onClick={onAdd}
      >
        Add {label.toLowerCase()}
      </Button>
    </div>
  )
}
