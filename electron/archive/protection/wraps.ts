import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import * as z from 'zod'
import { derive } from './archive-key'

/** The key of an archive, encrypted under another one. All in Base64. */
export const Wrap = z.strictObject({ iv: z.base64(), tag: z.base64(), key: z.base64() })
export type Wrap = Readonly<z.infer<typeof Wrap>>

/** How a passphrase becomes a key. The bounds keep a file made by somebody else from taking all memory. */
export const Stretching = z.strictObject({
  name: z.literal('scrypt'),
  cost: z
    .int()
    .min(2)
    .max(2 ** 20),
  blockSize: z.int().min(1).max(16),
  parallelism: z.int().min(1).max(4),
  salt: z.base64(),
})
export type Stretching = Readonly<z.infer<typeof Stretching>>

/** About half a second and 128 MB for each guess. Source: OWASP, Password Storage Cheat Sheet. */
export function newStretching(): Stretching {
  return {
    name: 'scrypt',
    cost: 2 ** 17,
    blockSize: 8,
    parallelism: 1,
    salt: randomBytes(16).toString('base64'),
  }
}

/** The same text gives the same key however a keyboard composes its accents. */
export function keyOfPassphrase(passphrase: string, stretching: Stretching): Promise<Buffer> {
  const { cost: N, blockSize: r, parallelism: p, salt } = stretching
  const maxmem = 256 * N * r * p
  return new Promise((resolve, reject) => {
    scrypt(
      passphrase.normalize('NFKC'),
      Buffer.from(salt, 'base64'),
      32,
      { N, r, p, maxmem },
      (error, key) => (error ? reject(error) : resolve(key)),
    )
  })
}

/** 128 random bits cannot be guessed, so they need no stretching. */
export function keyOfRecoveryKey(recoveryKey: Uint8Array, archive: string): Buffer {
  return derive(recoveryKey, archive, 'recovery')
}

export type WrapName = 'passphrase' | 'recovery key'

/** @param key 32 bytes, overwritten afterwards */
export function wrap(secret: Uint8Array, key: Buffer, name: WrapName, archive: string): Wrap {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(purposeOf(name, archive))
  const wrapped = Buffer.concat([cipher.update(secret), cipher.final()])
  key.fill(0)
  return {
    iv: iv.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    key: wrapped.toString('base64'),
  }
}

/** Undefined when it was not wrapped with this key, for this archive, under this name. */
export function unwrap(wrapped: Wrap, key: Buffer, name: WrapName, archive: string): Buffer | undefined {
  const [iv, tag, text] = [wrapped.iv, wrapped.tag, wrapped.key].map((part) => Buffer.from(part, 'base64'))
  try {
    if (!iv || !tag || !text) return undefined
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: 16 })
    decipher.setAAD(purposeOf(name, archive)).setAuthTag(tag)
    return Buffer.concat([decipher.update(text), decipher.final()])
  } catch {
    return undefined
  } finally {
    key.fill(0)
  }
}

/** Keeps a wrap from standing in for another one. */
function purposeOf(name: WrapName, archive: string): Buffer {
  return Buffer.from(`debrief wrap|${archive}|${name}`)
}
