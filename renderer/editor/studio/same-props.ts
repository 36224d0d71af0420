/**
 * For `memo`: whether two sets of properties say the same, some of them compared by what they hold. What is worked out
 * anew with each letter typed is mostly the same, and a field that is not drawn anew is not measured anew.
 */
export function sameProps<Props extends object>(byContent: readonly (keyof Props)[]) {
  return (before: Props, after: Props): boolean =>
    (Object.keys(after) as (keyof Props)[]).every((key) =>
      byContent.includes(key)
        ? JSON.stringify(before[key]) === JSON.stringify(after[key])
        : before[key] === after[key],
    )
}
