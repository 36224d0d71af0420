import { webUtils } from 'electron'

/** Where files were let go of: what the system hands over comes with these events, and only with real ones. */
type Surface = {
  addEventListener(
    type: 'drop' | 'paste',
    listener: (event: Handed) => void,
    options: { readonly capture: true },
  ): void
}

type Handed = {
  readonly isTrusted: boolean
  readonly dataTransfer?: { readonly files: Iterable<object> } | null
  readonly clipboardData?: { readonly files: Iterable<object> } | null
}

/** Remembers where the files are that were dropped or pasted last, until they are asked for once. */
export function handedOverPaths(): () => readonly string[] {
  // A preload script runs in the window; nothing else in this room knows of one.
  const surface = globalThis as unknown as Surface
  let paths: readonly string[] = []
  const note = (event: Handed) => {
    if (!event.isTrusted) return
    const files = event.dataTransfer?.files ?? event.clipboardData?.files ?? []
    paths = Array.from(files, pathOf).filter((path) => path !== '')
  }
  surface.addEventListener('drop', note, { capture: true })
  surface.addEventListener('paste', note, { capture: true })
  return () => {
    const taken = paths
    paths = []
    return taken
  }
}

/** Electron 32 and later answer this by a function, earlier ones by a property; a picture in the clipboard has none. */
function pathOf(file: object): string {
  if (webUtils) return webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0])
  return 'path' in file && typeof file.path === 'string' ? file.path : ''
}
