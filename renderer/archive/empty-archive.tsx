import { IconBook2, IconFileImport, IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Keys } from '../parts/keys'
import classes from './archive.module.css'

type Props = { readonly onNew: () => void; readonly onImport: () => void; readonly onShowSamples: () => void }

/** What to do when there is nothing yet. */
export function EmptyArchive({ onNew, onImport, onShowSamples }: Props) {
  return (
    <section className={classes.empty}>
      <h2 className={classes.emptyTitle}>What the last incident taught you, kept</h2>
      <p className={classes.emptyText}>
        Write a blameless post-mortem with a guided form and a timeline, and export a PDF or Word document for
        those who have to read it. Everything stays in a folder on this computer.
      </p>
      <div className={classes.ways}>
        <Way icon={<IconPlus size={20} />} title="New post-mortem" keys="mod+N" onClick={onNew}>
          Begin from a template that fits the size of your organisation.
        </Way>
        <Way icon={<IconFileImport size={20} />} title="Import incident JSON" keys="mod+O" onClick={onImport}>
          Begin with what your monitoring already knows: events, metrics, services.
        </Way>
        <Way icon={<IconBook2 size={20} />} title="Open the sample archive" onClick={onShowSamples}>
          Look at finished post-mortems in a copy you may do anything with.
        </Way>
      </div>
    </section>
  )
}

type WayProps = {
  readonly icon: ReactNode
  readonly title: string
  readonly keys?: string
  readonly onClick: () => void
  readonly children: ReactNode
}

function Way({ icon, title, keys, onClick, children }: WayProps) {
  return (
    <button type="button" className={classes.way} onClick={onClick}>
      <span className={classes.wayIcon}>{icon}</span>
      <span className={classes.wayTitle}>
        {title} {keys ? <Keys keys={keys} /> : null}
      </span>
      <span className={classes.wayText}>{children}</span>
    </button>
  )
}
