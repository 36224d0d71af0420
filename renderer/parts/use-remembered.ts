import { useCallback, useState } from 'react'

/** As `useState`, for one of a few choices that is the same the next time the app is opened. The first is the usual one. */
export function useRemembered<Choice extends string>(
  name: string,
  choices: readonly [Choice, ...Choice[]],
): readonly [Choice, (choice: Choice) => void] {
  const [choice, setChoice] = useState(() => {
    const kept = localStorage.getItem(name)
    return choices.find((known) => known === kept) ?? choices[0]
  })
  const choose = useCallback(
    (next: Choice) => {
      localStorage.setItem(name, next)
      setChoice(next)
    },
    [name],
  )
  return [choice, choose]
}
