import { spawn } from 'node:child_process'
import { Stop } from './command.mjs'

/** Is there a screen a window can open on? */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/**
 * A screen to run windows on: the one that is there, or an invisible one of our own that ends with us.
 *
 * @returns {Promise<{ env: NodeJS.ProcessEnv, close: () => void }>} env is to be added to that of what runs on it
 */
export async function openDisplay() {
  if (hasDisplay()) return { env: {}, close: () => {} }
  // -displayfd lets the server choose a free number and write it to our pipe once it is ready.
  const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset']
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const close = () => {
    process.off('exit', close)
    server.kill()
  }
  process.on('exit', close)
  const number = await displayNumber(server)
  server.unref()
  return { env: { DISPLAY: `:${number}` }, close }
}

/** @param {import('node:child_process').ChildProcess} server @returns {Promise<string>} */
async function displayNumber(server) {
  const pipe = /** @type {import('node:stream').Readable} */ (server.stdio[3])
  /** @type {Promise<never>} */
  const failed = new Promise((_, reject) => {
    const fail = () => reject(new Stop('The invisible screen (Xvfb) did not start.'))
    server.once('error', fail).once('exit', fail)
  })
  const ready = (async () => {
    let text = ''
    for await (const chunk of pipe) {
      text += chunk
      if (text.includes('\n')) break
    }
    return text.trim()
  })()
  const number = await Promise.race([ready, failed])
  failed.catch(() => {})
  return number
}
