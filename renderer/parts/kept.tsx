import { createContext, type ReactNode, useContext, useState } from 'react'

const KeptContext = createContext(new Map<string, string>())

type Props = {
  /** What is half typed already, by name. */
  readonly texts?: readonly (readonly [string, string])[] | undefined
  readonly children: ReactNode
}

/** Within it, what is half typed is still there when its part of the screen is left and shown again. */
export function KeepsHalfTyped({ texts = [], children }: Props) {
  const [kept] = useState(() => new Map(texts))
  return <KeptContext value={kept}>{children}</KeptContext>
}

/** All that is half typed, by name. It is looked at when it is needed: it changes without a word. */
export function useAllKept(): ReadonlyMap<string, string> {
  return useContext(KeptContext)
}

/** As `useState`, for text that is not part of the incident yet. Named, so that it is found again. */
export function useKept(name: string): readonly [string, (text: string) => void] {
  const kept = useContext(KeptContext)
  const [text, setText] = useState(() => kept.get(name) ?? '')
  return [
    text,
    (next) => {
      kept.set(name, next)
      setText(next)
    },
  ]
}
