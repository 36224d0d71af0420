import { describe, expect, it } from 'vitest'
import { readRecoveryKey, recoveryKeyText } from '../../../domain/recovery-key'

const key = Uint8Array.from({ length: 16 }, (_, index) => (index * 37 + 11) % 256)
const text = recoveryKeyText(key)
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

describe('a recovery key', () => {
  it('is eight groups of four characters that are not mistaken for each other', () => {
    expect(text).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/)
  })

  it('is read back as it was printed', () => {
    expect(readRecoveryKey(text)).toEqual({ kind: 'read', key })
    for (const bytes of [new Uint8Array(16), new Uint8Array(16).fill(255)]) {
      expect(readRecoveryKey(recoveryKeyText(bytes))).toEqual({ kind: 'read', key: bytes })
    }
  })

  it('may be typed small, with spaces, without dashes, and with O, I and L for what they look like', () => {
    const zeros = recoveryKeyText(new Uint8Array(16))
    expect(readRecoveryKey(text.toLowerCase().replaceAll('-', ' '))).toEqual({ kind: 'read', key })
    expect(readRecoveryKey(zeros.replaceAll('0', 'o').replaceAll('1', 'l'))).toMatchObject({ kind: 'read' })
  })

  it('is not read with any one character wrong', () => {
    const characters = text.replaceAll('-', '')
    for (const index of characters.split('').keys()) {
      for (const other of alphabet) {
        if (other === characters[index]) continue
        const typed = characters.slice(0, index) + other + characters.slice(index + 1)
        expect(readRecoveryKey(typed).kind, typed).toBe('mistyped')
      }
    }
  })

  it('is not read with two neighbours swapped, or two groups', () => {
    const characters = text.replaceAll('-', '')
    for (let index = 0; index < characters.length - 1; index++) {
      const [a, b] = [characters[index], characters[index + 1]]
      if (a === b) continue
      const typed = `${characters.slice(0, index)}${b}${a}${characters.slice(index + 2)}`
      expect(readRecoveryKey(typed).kind, typed).toBe('mistyped')
    }
    const [first, second, ...rest] = text.split('-')
    expect(readRecoveryKey([second, first, ...rest].join('-')).kind).toBe('mistyped')
  })

  it('says what is wrong with what was typed', () => {
    expect(readRecoveryKey(text.slice(0, -1))).toMatchObject({
      reason: 'A recovery key has 32 characters; these are 31.',
    })
    expect(readRecoveryKey(`${text.slice(0, -1)}U`)).toMatchObject({
      reason: 'A recovery key has no “U” in it.',
    })
  })
})
