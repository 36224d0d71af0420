import { Button, Menu, Modal, TextInput } from '@mantine/core'
import { IconBookmark, IconChevronDown, IconPencil, IconTrash } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { ArchiveState } from '../../domain/desktop/archive-requests'
import type { Desktop } from '../../domain/desktop/desktop'
import type { Search } from '../../domain/search'
import { builtInViews, type View } from '../../domain/views'
import { useCommands } from '../parts/command-center'
import classes from './search.module.css'
import { useViews } from './use-views'

type Props = {
  readonly desktop: Desktop
  readonly archive: ArchiveState
  readonly search: Search
  readonly onLook: (search: Search) => void
}

type Naming = { readonly kind: 'keep' } | { readonly kind: 'rename'; readonly from: string }

/** Searches with a name: shows one, keeps the one that is shown, renames and deletes. */
export function ViewsMenu({ desktop, archive, search, onLook }: Props) {
  const { views, change } = useViews(desktop, archive)
  const [naming, setNaming] = useState<Naming>()
  const shown = [...builtInViews, ...views].find((view) => isSame(view.search, search))
  const own = views.find((view) => view === shown)
  useCommands(
    useMemo(
      () => [
        ...[...builtInViews, ...views].map((view) => ({
          name: `view ${view.name}`,
          label: `Show view: ${view.name}`,
          group: 'Views',
          run: () => onLook(view.search),
        })),
        {
          name: 'save view',
          label: 'Save this view',
          group: 'Views',
          run: () => setNaming({ kind: 'keep' }),
        },
      ],
      [views, onLook],
    ),
  )
  return (
    <>
      <Menu position="bottom-start" withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconBookmark size={14} />}
            rightSection={<IconChevronDown size={13} />}
          >
            View: {shown?.name ?? 'not saved'}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes.facets ?? ''}>
          {builtInViews.map((view) => (
            <ViewItem key={view.name} view={view} isShown={view === shown} onLook={onLook} />
          ))}
          {views.length > 0 ? <Menu.Label>Saved</Menu.Label> : null}
          {views.map((view) => (
            <ViewItem key={view.name} view={view} isShown={view === shown} onLook={onLook} />
          ))}
          <Menu.Divider />
          {shown ? null : (
            <Menu.Item leftSection={<IconBookmark size={14} />} onClick={() => setNaming({ kind: 'keep' })}>
              Save this view…
            </Menu.Item>
          )}
          {own ? (
            <>
              <Menu.Item
                leftSection={<IconPencil size={14} />}
                onClick={() => setNaming({ kind: 'rename', from: own.name })}
              >
                Rename “{own.name}”…
              </Menu.Item>
              <Menu.Item
                leftSection={<IconTrash size={14} />}
                onClick={() => change({ kind: 'delete', name: own.name })}
              >
                Delete “{own.name}”
              </Menu.Item>
            </>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {naming ? (
        <ViewName
          title={naming.kind === 'keep' ? 'Save this view' : `Rename “${naming.from}”`}
          before={naming.kind === 'keep' ? '' : naming.from}
          onClose={() => setNaming(undefined)}
          onName={async (name) => {
            const isDone = await change(
              naming.kind === 'keep'
                ? { kind: 'keep', view: { name, search } }
                : { kind: 'rename', from: naming.from, to: name },
            )
            if (isDone) setNaming(undefined)
          }}
        />
      ) : null}
    </>
  )
}

function ViewItem({
  view,
  isShown,
  onLook,
}: {
  view: View
  isShown: boolean
  onLook: (search: Search) => void
}) {
  return (
    <Menu.RadioItem value={view.name} checked={isShown} closeMenuOnClick onChange={() => onLook(view.search)}>
      {view.name}
    </Menu.RadioItem>
  )
}

type ViewNameProps = {
  readonly title: string
  readonly before: string
  readonly onClose: () => void
  readonly onName: (name: string) => void
}

function ViewName({ title, before, onClose, onName }: ViewNameProps) {
  const [name, setName] = useState(before)
  return (
    <Modal opened onClose={onClose} title={title} size="sm">
      <form
        className={classes.viewName}
        onSubmit={(event) => {
          event.preventDefault()
          onName(name.trim())
        }}
      >
        <TextInput
          data-autofocus
          label="Name"
          description="It is kept in the archive folder, with its words, filters and order."
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" disabled={name.trim() === ''}>
          Save view
        </Button>
      </form>
    </Modal>
  )
}

function isSame(a: Search, b: Search): boolean {
  return canonical(a) === canonical(b)
}

/** The order in which values were chosen makes no difference. */
function canonical({ text, filters, sort }: Search): string {
  const chosen = Object.entries(filters).map(([name, value]) => [
    name,
    Array.isArray(value) ? [...value].sort() : value,
  ])
  chosen.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
  return JSON.stringify([text.trim(), chosen, sort.by, sort.isReversed])
}
