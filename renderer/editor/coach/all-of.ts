import type { SyntheticEvent } from 'react'

type Handlers = Readonly<Record<string, (event: never) => void>>

/** Handlers of our own, each followed by the one of the same name that was given, unless ours has dealt with it. */
export function allOf<Ours extends Handlers>(
  ours: Ours,
  given: { readonly [Name in keyof Ours]?: unknown },
): Ours {
  const both = Object.keys(ours).map((name) => [
    name,
    (event: SyntheticEvent) => {
      ours[name]?.(event as never)
      const next = given[name]
      if (typeof next === 'function' && !event.isPropagationStopped()) next(event)
    },
  ])
  return Object.fromEntries(both) as Ours
}
