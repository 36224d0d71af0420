import { type DragEvent, type KeyboardEvent, useState } from 'react'

type Place = { readonly id: string; readonly side: 'before' | 'after' }

/**
 * Lets the rows of a list be put in another order: by dragging the grip of one, or by the arrow keys on it.
 * @param onMove is told which row goes before which other one, or to the end
 */
export function useReorder(ids: readonly string[], onMove: (id: string, before: string | undefined) => void) {
  const [dragged, setDragged] = useState<string>()
  const [place, setPlace] = useState<Place>()
  const end = () => {
    setDragged(undefined)
    setPlace(undefined)
  }
  const after = (id: string) => ids[ids.indexOf(id) + 1]
  return {
    /** Of the row as a whole. */
    row: (id: string) => ({
      'data-row': true,
      'data-drop': dragged !== undefined && place?.id === id ? place.side : undefined,
      onDragOver: (event: DragEvent<HTMLElement>) => {
        if (dragged === undefined) return
        event.preventDefault()
        const { top, height } = event.currentTarget.getBoundingClientRect()
        const side = event.clientY < top + height / 2 ? 'before' : 'after'
        if (place?.id !== id || place.side !== side) setPlace({ id, side })
      },
      onDrop: (event: DragEvent) => {
        if (dragged === undefined || !place) return
        event.preventDefault()
        const before = place.side === 'before' ? place.id : after(place.id)
        if (dragged !== place.id && before !== dragged) onMove(dragged, before)
        end()
      },
    }),
    /** Of the part of the row that it is dragged by. */
    grip: (id: string) => ({
      draggable: true,
      onDragStart: (event: DragEvent<HTMLElement>) => {
        event.dataTransfer.effectAllowed = 'move'
        const row = event.currentTarget.closest('[data-row]')
        if (row) event.dataTransfer.setDragImage(row, 12, 12)
        setDragged(id)
      },
      onDragEnd: end,
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        const index = ids.indexOf(id)
        const isUp = event.key === 'ArrowUp'
        if (!isUp && event.key !== 'ArrowDown') return
        event.preventDefault()
        if (isUp ? index === 0 : index === ids.length - 1) return
        onMove(id, isUp ? ids[index - 1] : ids[index + 2])
        // A browser takes the focus from what is put elsewhere on the page.
        const grip = event.currentTarget
        requestAnimationFrame(() => grip.focus())
      },
    }),
  }
}
