import { chmodSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Incident } from '../../domain/incident'
import { sealFile } from '../../domain/saved-file'
import { sha256 } from '../../electron/archive/sha256'
import { anIncident } from './incidents'
import { test as base, type RunningApp } from './launch'

type Damage = {
  readonly inflict: (path: string) => void
  /** What the banner says, and the title of what is there afterwards. */
  readonly banner: string
  readonly title: string
}

const restored = { banner: 'was restored', title: 'Before' }

/** What may become of a file before the app is started. */
export const damages: Readonly<Record<string, Damage>> = {
  truncated: { inflict: (path) => truncateSync(path, 300), ...restored },
  zeroed: { inflict: (path) => writeFileSync(path, Buffer.alloc(readFileSync(path).length)), ...restored },
  empty: { inflict: (path) => truncateSync(path, 0), ...restored },
  'changed in one bit': { inflict: flipABit, ...restored },
  'marked by Notepad': {
    inflict: (path) => writeFileSync(path, `\uFEFF${readFileSync(path)}`),
    banner: 'Its content is whole',
    title: 'Latest',
  },
  // Root may read it all the same; what then is restored is tried without a window.
  ...(process.getuid?.() === 0
    ? {}
    : {
        'without permission': {
          inflict: (path: string) => chmodSync(path, 0o000),
          banner: 'its permissions do not allow it',
          title: 'Latest',
        },
      }),
}

function flipABit(path: string): void {
  const bytes = readFileSync(path)
  const place = bytes.indexOf('Latest')
  bytes[place] = (bytes[place] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

type Fixtures = {
  /** How the file of INC-1 is damaged before the app is started. */
  readonly damage: string
  readonly damaged: { readonly app: RunningApp; readonly folder: string }
}

/** Starts the app on an archive of two incidents, of which one was damaged meanwhile. */
export const test = base.extend<Fixtures>({
  damage: ['truncated', { option: true }],
  damaged: async ({ damage, folder, start }, use) => {
    const archive = join(folder, 'user data/archive')
    mkdirSync(join(archive, 'incidents'), { recursive: true })
    const path = join(archive, 'incidents/INC-1.json')
    writeFileSync(path, textOf(anIncident({ id: 'INC-1', title: 'Latest' })))
    writeFileSync(`${path}.bak`, textOf(anIncident({ id: 'INC-1', title: 'Before' })))
    writeFileSync(join(archive, 'incidents/INC-2.json'), textOf(anIncident({ id: 'INC-2', title: 'Other' })))
    damages[damage]?.inflict(path)
    await use({ app: await start(join(folder, 'user data')), folder: archive })
  },
})

function textOf(data: Incident): string {
  return `${JSON.stringify(sealFile({ save: 2, savedAt: '2026-03-12T09:05:00Z', data }, sha256), null, 2)}\n`
}
