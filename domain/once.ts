/**
 * The same function, which does its work once for each value and remembers it for as long as the value is there:
 * values never change, and several parts of a window ask the same of one timeline.
 */
export function onceFor<Given extends object, Answer>(
  work: (given: Given) => Answer,
): (given: Given) => Answer {
  const known = new WeakMap<Given, { readonly answer: Answer }>()
  return (given) => {
    const found = known.get(given)
    if (found) return found.answer
    const answer = work(given)
    known.set(given, { answer })
    return answer
  }
}
