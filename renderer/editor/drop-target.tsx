import { IconPaperclip } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import classes from './drop-target.module.css'

type Props = { readonly onDrop: () => void; readonly onPaste: (files: readonly File[]) => void }

/** Takes files that are dropped or pasted anywhere in the window; shows itself while they are held over it. */
export function DropTarget({ onDrop, onPaste }: Props) {
  const [isOver, setOver] = useState(false)
  const wishes = useRef({ onDrop, onPaste })
  wishes.current = { onDrop, onPaste }
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!holdsFiles(event.dataTransfer)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      // Moving on to another part of the page is leaving too; only leaving the window leads nowhere.
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      if (!holdsFiles(event.dataTransfer)) return
      event.preventDefault()
      wishes.current.onDrop()
    }
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      // What holds words too, such as cells of a spreadsheet with their picture, is pasted as words.
      if (files.length === 0 || event.clipboardData?.types.includes('text/plain')) return
      event.preventDefault()
      wishes.current.onPaste(files)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    window.addEventListener('paste', paste)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
      window.removeEventListener('paste', paste)
    }
  }, [])
  if (!isOver) return null
  return (
    <div className={classes.target}>
      <p className={classes.words}>
        <IconPaperclip size={22} aria-hidden /> Drop to attach to this post-mortem
      </p>
    </div>
  )
}

function holdsFiles(data: DataTransfer | null): boolean {
  return data?.types.includes('Files') ?? false
}
