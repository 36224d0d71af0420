import { useSyncExternalStore } from 'react'

/** A value that parts of the window look at, each of which is rendered anew only when what it looks at changes. */
export type Shared<Of> = {
  readonly get: () => Of
  readonly set: (next: Of) => void
  readonly subscribe: (listen: () => void) => () => void
}

export function shared<Of>(first: Of): Shared<Of> {
  let current = first
  const listeners = new Set<() => void>()
  return {
    get: () => current,
    set: (next) => {
      if (next === current) return
      current = next
      for (const listen of listeners) listen()
    },
    subscribe: (listen) => {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
  }
}

/** What `look` sees of a value. It gives the same for the same, or the part is rendered without end. */
export function useShared<Of, Seen>(value: Shared<Of>, look: (current: Of) => Seen): Seen {
  return useSyncExternalStore(value.subscribe, () => look(value.get()))
}
