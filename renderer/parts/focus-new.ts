/** Puts the cursor into the first field of what has just been added, once it is there. */
export function focusNew(added: () => Element | null | undefined): void {
  requestAnimationFrame(() =>
    added()?.querySelector<HTMLElement>('textarea, input:not([type=checkbox])')?.focus(),
  )
}
