import { execFileSync } from 'node:child_process'

/** Permissions mean nothing to root, so what is done without them is done as nobody in particular. */
const nobody = 65_534

/** Does something as a user whom permissions bind, and who owns a folder. */
export async function asOwnerOf<T>(folder: string, act: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return act()
  execFileSync('chown', ['-R', String(nobody), folder])
  process.seteuid?.(nobody)
  try {
    return await act()
  } finally {
    process.seteuid?.(0)
  }
}
