import { readFileSync, statfsSync } from 'node:fs'

/**
 * What Chromium has to be told to start on this machine; nothing on an ordinary desktop.
 *
 * @returns {string[]}
 */
export function chromiumFlags() {
  if (process.platform !== 'linux') return []
  return [
    ...(canSandbox() ? [] : ['--no-sandbox']),
    ...(sharedMemoryIsSmall() ? ['--disable-dev-shm-usage'] : []),
  ]
}

// Chromium refuses to run as root with its sandbox, and needs user namespaces, which some systems keep from it.
function canSandbox() {
  const isRoot = process.getuid?.() === 0
  const isRestricted =
    setting('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    setting('/proc/sys/kernel/unprivileged_userns_clone') === '0' ||
    setting('/proc/sys/user/max_user_namespaces') === '0'
  return !isRoot && !isRestricted
}

// A container's default /dev/shm of 64 MB is too small for a page with a few large pictures: the tab crashes.
function sharedMemoryIsSmall() {
  try {
    const { blocks, bsize } = statfsSync('/dev/shm')
    return blocks * bsize < 256 * 1024 * 1024
  } catch {
    return true
  }
}

function setting(/** @type {string} */ path) {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return null
  }
}
