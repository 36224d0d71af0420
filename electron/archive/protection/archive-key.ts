import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { DamagedFile } from '../disk/safe-file'

/**
 * The key of a protected archive while it is unlocked. Files are sealed with AES-256-GCM under a key of their own,
 * names with HMAC-SHA256 under another. It lives in memory only, until it is forgotten.
 */
export type ArchiveKey = {
  readonly archive: string
  /** The 32 random bytes that everything is derived from, to be wrapped or handed to another thread. */
  readonly secret: Uint8Array
  readonly seal: (bytes: Uint8Array) => Buffer
  /** Throws a `DamagedFile` when the bytes are not exactly what was sealed with this key. */
  readonly unseal: (bytes: Uint8Array) => Buffer
  /** Stands in for a name that a person might recognise: 40 hexadecimal digits, always the same for the same name. */
  readonly nameFor: (name: string) => string
  /** Overwrites the key. Whoever still uses it has a bug. */
  readonly forget: () => void
}

/** What every sealed file begins with. */
export const sealMark = Buffer.from('DEBRIEF1')
const ivBytes = 12
const tagBytes = 16
const headBytes = sealMark.length + ivBytes + tagBytes

export function makeArchiveKey(archive: string, secret: Uint8Array): ArchiveKey {
  const own = Buffer.from(secret)
  const files = derive(own, archive, 'files')
  const names = derive(own, archive, 'names')
  const owner = Buffer.from(`${sealMark}|${archive}`)
  let isForgotten = false
  const mustKnow = () => {
    if (isForgotten) throw new Error('The key of this archive was forgotten when it was locked.')
  }
  return {
    archive,
    secret: own,
    seal(bytes) {
      mustKnow()
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv('aes-256-gcm', files, iv).setAAD(owner)
      const text = Buffer.concat([cipher.update(bytes), cipher.final()])
      return Buffer.concat([sealMark, iv, cipher.getAuthTag(), text])
    },
    unseal(bytes) {
      mustKnow()
      if (!isSealed(bytes))
        throw new DamagedFile(
          'It is not encrypted, and a protected archive opens only what it has encrypted itself.',
        )
      try {
        const iv = bytes.subarray(sealMark.length, sealMark.length + ivBytes)
        const decipher = createDecipheriv('aes-256-gcm', files, iv, { authTagLength: tagBytes })
        decipher.setAAD(owner).setAuthTag(bytes.subarray(headBytes - tagBytes, headBytes))
        return Buffer.concat([decipher.update(bytes.subarray(headBytes)), decipher.final()])
      } catch {
        throw new DamagedFile('It is not what this protected archive has encrypted.')
      }
    },
    nameFor(name) {
      mustKnow()
      return createHmac('sha256', names).update(name).digest('hex').slice(0, 40)
    },
    forget() {
      isForgotten = true
      for (const key of [own, files, names]) key.fill(0)
    },
  }
}

/** Whether this is a file that some protected archive has written. */
export function isSealed(bytes: Uint8Array): boolean {
  return sealMark.equals(bytes.subarray(0, sealMark.length))
}

/** A key for one purpose, from which no other can be told. */
export function derive(secret: Uint8Array, archive: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, Buffer.from(archive), `debrief ${purpose}`, 32))
}
