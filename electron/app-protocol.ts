import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import type { Protocol, Session } from 'electron'
import { contentSecurityPolicy } from './security'

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

export const startPage = 'app://ui/index.html'

/** Before the app is ready: app:// addresses behave like those of a secure site. */
export function declareAppProtocol(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
}

/** Answers app://ui/ addresses from the built window; from a list made at the start, so no path can leave it. */
export function serveWindow(session: Session, folder: string): void {
  const files = filesBelow(folder)
  session.protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url)
    const file = host === 'ui' ? files.get(pathname) : undefined
    if (!file) return new Response('Not found', { status: 404 })
    const nonce = randomBytes(16).toString('base64')
    const bytes = await readFile(file)
    const isPage = file.endsWith('.html')
    return new Response(
      isPage ? bytes.toString('utf8').replaceAll('%NONCE%', nonce) : new Uint8Array(bytes),
      {
        headers: {
          'content-type': contentTypes[extname(file)] ?? 'application/octet-stream',
          'content-security-policy': contentSecurityPolicy(nonce),
          'x-content-type-options': 'nosniff',
        },
      },
    )
  })
}

/** Address path -> file, e.g. "/assets/index.js" -> ".../window/assets/index.js". */
function filesBelow(folder: string, path = ''): Map<string, string> {
  const entries = readdirSync(join(folder, path), { withFileTypes: true })
  return new Map(
    entries.flatMap((entry): [string, string][] => {
      const below = `${path}/${entry.name}`
      return entry.isDirectory()
        ? [...filesBelow(folder, below)]
        : [[below, join(folder, below.replaceAll('/', sep))]]
    }),
  )
}
