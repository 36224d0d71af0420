import classes from './parts.module.css'

const isMac = navigator.platform.startsWith('Mac')
const names: Record<string, string> = isMac
  ? { mod: '⌘', shift: '⇧', alt: '⌥' }
  : { mod: 'Ctrl', shift: 'Shift', alt: 'Alt' }

/** A shortcut as it is printed on the keys. */
export function Keys({ keys }: { keys: string }) {
  return <kbd className={classes.keys}>{keysText(keys)}</kbd>
}

/** "mod+shift+Z" as "Ctrl+Shift+Z", or as "⇧⌘Z" on a Mac. */
export function keysText(keys: string): string {
  return keys
    .split('+')
    .map((key) => names[key] ?? key)
    .join(isMac ? '' : '+')
}
