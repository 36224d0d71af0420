import { createContext, type ReactNode, useContext, useState } from 'react'

const KeptContext = createContext(new Map<string, string>())

/** Within it, what is half typed is still there when its part of the screen is left and shown again. */
export function KeepsHalfTyped({ children }: { children: ReactNode }) {
  const [kept] = useState(() => new Map<string, string>())
  return <KeptContext value={kept}>{children}</KeptContext>
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
