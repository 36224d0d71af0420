/** Puts the cursor into a field of a why or a factor, at its end, once it is there. */
export function focusCause(list: 'whys' | 'factors', id: string, part: 'question' | 'text' = 'text'): void {
  requestAnimationFrame(() => {
    const within = list === 'whys' ? `[data-part="${part}"] textarea` : 'textarea'
    const field = document.querySelector<HTMLTextAreaElement>(
      `[data-cause="${CSS.escape(`${list}/${id}`)}"] ${within}`,
    )
    field?.focus()
    field?.setSelectionRange(field.value.length, field.value.length)
    field?.scrollIntoView({ block: 'nearest' })
  })
}
