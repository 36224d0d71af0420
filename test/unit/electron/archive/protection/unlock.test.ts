import { describe, expect, it } from 'vitest'
import { recoveryKeyText } from '../../../../../domain/recovery-key'
import {
  newProtection,
  unlock,
  wrappedByPassphrase,
  wrappedByRecoveryKey,
} from '../../../../../electron/archive/protection/unlock'
import { aProtection, passphrase, recoveryKey } from '../../../../support/protection'

const withPassphrase = (text: string) => ({ kind: 'passphrase', text }) as const
const withRecoveryKey = (bytes: Uint8Array) =>
  ({ kind: 'recovery key', text: recoveryKeyText(bytes) }) as const

describe('a protected archive is unlocked', () => {
  it('by its passphrase and by its recovery key, to the same key', async () => {
    const { protection, key } = await aProtection()
    for (const secret of [withPassphrase(passphrase), withRecoveryKey(recoveryKey)]) {
      const unlocked = await unlock(protection, secret)
      expect(unlocked).toMatchObject({ kind: 'unlocked', key: { secret: key.secret } })
    }
  })

  it('never by another passphrase', async () => {
    const { protection } = await aProtection()
    for (const wrong of [`${passphrase} `, passphrase.toUpperCase(), '', passphrase.slice(1)]) {
      expect(await unlock(protection, withPassphrase(wrong))).toMatchObject({
        kind: 'refused',
        reason: expect.stringContaining('This is not the passphrase of this archive.'),
      })
    }
  })

  it('never by another recovery key, nor by a mistyped one', async () => {
    const { protection } = await aProtection()
    const other = withRecoveryKey(new Uint8Array(16).fill(3))
    expect(await unlock(protection, other)).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('not the one of this archive'),
    })
    const mistyped = { ...other, text: `${other.text.slice(0, -1)}0` }
    expect(await unlock(protection, mistyped)).toMatchObject({
      reason: expect.stringContaining('There is a mistake in this recovery key.'),
    })
  })

  it('by a passphrase typed on a keyboard that composes accents differently', async () => {
    const { protection, key } = await aProtection()
    const changed = { ...protection, ...(await wrappedByPassphrase(key, 'Übergröße café'.normalize('NFC'))) }
    const typed = withPassphrase('Übergröße café'.normalize('NFD'))
    expect(await unlock(changed, typed)).toMatchObject({ kind: 'unlocked' })
  })

  it('not with the wrap of one purpose or archive in the place of another', async () => {
    const { protection } = await aProtection()
    const swapped = { ...protection, recoveryKey: protection.passphrase }
    expect(await unlock(swapped, withRecoveryKey(recoveryKey))).toMatchObject({ kind: 'refused' })
    const elsewhere = { ...protection, archive: '0b7e5f0a-3c65-4a8f-8a5c-6a8f4f7f7b11' }
    expect(await unlock(elsewhere, withPassphrase(passphrase))).toMatchObject({ kind: 'refused' })
  })
})

describe('what was changed about a protection', () => {
  it('opens with the new passphrase only, and nothing is encrypted anew', async () => {
    const { protection, key } = await aProtection()
    const changed = { ...protection, ...(await wrappedByPassphrase(key, 'another long passphrase')) }
    expect(await unlock(changed, withPassphrase(passphrase))).toMatchObject({ kind: 'refused' })
    expect(await unlock(changed, withPassphrase('another long passphrase'))).toMatchObject({
      key: { secret: key.secret },
    })
    expect(await unlock(changed, withRecoveryKey(recoveryKey))).toMatchObject({ kind: 'unlocked' })
  })

  it('opens with the new recovery key only', async () => {
    const { protection, key } = await aProtection()
    const next = new Uint8Array(16).fill(9)
    const changed = { ...protection, ...wrappedByRecoveryKey(key, next) }
    expect(await unlock(changed, withRecoveryKey(recoveryKey))).toMatchObject({ kind: 'refused' })
    expect(await unlock(changed, withRecoveryKey(next))).toMatchObject({ kind: 'unlocked' })
  })
})

it('a new protection costs whoever guesses 128 MB and a good part of a second for each guess', async () => {
  const { protection, key } = await newProtection(passphrase, recoveryKey)
  expect(protection.stretching).toMatchObject({ cost: 131072, blockSize: 8, parallelism: 1 })
  expect(Buffer.from(protection.stretching.salt, 'base64')).toHaveLength(16)
  expect(await unlock(protection, withPassphrase(passphrase))).toMatchObject({ key: { secret: key.secret } })
})
