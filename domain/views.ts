import * as z from 'zod'
import { everything, Search } from './search'

export const ViewName = z.string().trim().min(1, 'A view needs a name.').max(60)

/** A search that somebody has given a name. */
export const View = z.strictObject({ name: ViewName, search: Search })
export type View = Readonly<z.infer<typeof View>>

/** What everybody looks for. */
export const builtInViews: readonly View[] = [
  { name: 'All', search: everything },
  {
    name: 'Open',
    search: { ...everything, filters: { ...everything.filters, status: ['draft', 'in review'] } },
  },
  { name: 'Closed', search: { ...everything, filters: { ...everything.filters, status: ['closed'] } } },
]

export const ViewChange = z.discriminatedUnion('kind', [
  /** In the place of one of the same name, if there is one. */
  z.strictObject({ kind: z.literal('keep'), view: View }),
  z.strictObject({ kind: z.literal('rename'), from: ViewName, to: ViewName }),
  z.strictObject({ kind: z.literal('delete'), name: ViewName }),
])
export type ViewChange = Readonly<z.infer<typeof ViewChange>>

export type ChangedViews =
  | { readonly kind: 'changed'; readonly views: readonly View[] }
  | { readonly kind: 'failed'; readonly reason: string }

/** Names are told apart as a person reads them: case does not matter. */
export function changeViews(views: readonly View[], change: ViewChange): ChangedViews {
  switch (change.kind) {
    case 'keep': {
      const { name } = change.view
      if (isBuiltIn(name)) return taken(name)
      const isThere = views.some((view) => isNamed(view, name))
      return changed(
        isThere ? views.map((view) => (isNamed(view, name) ? change.view : view)) : [...views, change.view],
      )
    }
    case 'rename': {
      const isTaken =
        isBuiltIn(change.to) || views.some((view) => isNamed(view, change.to) && !isNamed(view, change.from))
      if (isTaken) return taken(change.to)
      if (!views.some((view) => isNamed(view, change.from))) return gone(change.from)
      return changed(views.map((view) => (isNamed(view, change.from) ? { ...view, name: change.to } : view)))
    }
    case 'delete':
      return changed(views.filter((view) => !isNamed(view, change.name)))
  }
}

function isBuiltIn(name: string): boolean {
  return builtInViews.some((view) => isNamed(view, name))
}

function isNamed(view: View, name: string): boolean {
  return view.name.toLowerCase() === name.toLowerCase()
}

function changed(views: readonly View[]): ChangedViews {
  return { kind: 'changed', views }
}

function taken(name: string): ChangedViews {
  return { kind: 'failed', reason: `There is a view “${name}” already. Choose another name.` }
}

function gone(name: string): ChangedViews {
  return { kind: 'failed', reason: `There is no view “${name}” any more.` }
}
