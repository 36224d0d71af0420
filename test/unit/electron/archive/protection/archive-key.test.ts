import { describe, expect, it } from 'vitest'
import { DamagedFile } from '../../../../../electron/archive/disk/safe-file'
import { makeArchiveKey } from '../../../../../electron/archive/protection/archive-key'

const archive = '6f1a1e2c-6d0f-4d3e-9a43-0c5b8e1f2a77'
const aKey = (fill = 7) => makeArchiveKey(archive, new Uint8Array(32).fill(fill))
const text = Buffer.from('Checkout failed for all customers. '.repeat(40))

describe('what is sealed', () => {
  it('comes back as it was', () => {
    const key = aKey()
    expect(key.unseal(key.seal(text))).toEqual(text)
    expect(key.unseal(key.seal(Buffer.alloc(0)))).toEqual(Buffer.alloc(0))
  })

  it('shows nothing of what it is, and is never the same twice', () => {
    const key = aKey()
    const sealed = key.seal(text)
    expect(sealed.includes('Checkout')).toBe(false)
    expect(key.seal(text)).not.toEqual(sealed)
  })

  it('is found damaged by each of 3,000 flipped bits', () => {
    const key = aKey()
    const sealed = key.seal(text)
    const bits = sealed.length * 8
    const unnoticed = Array.from({ length: 3000 }, (_, number) => (number * 7919) % bits).filter((bit) => {
      const flipped = Buffer.from(sealed)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      return !isRefused(() => key.unseal(flipped))
    })
    expect(unnoticed).toEqual([])
  })

  it('is found damaged when it is cut short at any byte', () => {
    const key = aKey()
    const sealed = key.seal(text)
    for (let length = 0; length < sealed.length; length++) {
      expect(
        isRefused(() => key.unseal(sealed.subarray(0, length))),
        `${length} bytes`,
      ).toBe(true)
    }
  })

  it('opens with no other key, and in no other archive', () => {
    const sealed = aKey().seal(text)
    const elsewhere = makeArchiveKey('0b7e5f0a-3c65-4a8f-8a5c-6a8f4f7f7b11', new Uint8Array(32).fill(7))
    expect(isRefused(() => aKey(8).unseal(sealed))).toBe(true)
    expect(isRefused(() => elsewhere.unseal(sealed))).toBe(true)
  })
})

it('a plain file is refused in words', () => {
  expect(() => aKey().unseal(Buffer.from('{"format":"debrief-incident"}'))).toThrow(
    'It is not encrypted, and a protected archive opens only what it has encrypted itself.',
  )
})

it('a name is always hidden in the same way, and differently in every archive', () => {
  expect(aKey().nameFor('incident INC-1')).toMatch(/^[0-9a-f]{40}$/)
  expect(aKey().nameFor('incident INC-1')).toBe(aKey().nameFor('incident INC-1'))
  expect(aKey().nameFor('incident INC-1')).not.toBe(aKey().nameFor('incident INC-2'))
  expect(aKey().nameFor('incident INC-1')).not.toBe(aKey(8).nameFor('incident INC-1'))
})

it('a key that was forgotten is overwritten and opens nothing any more', () => {
  const key = aKey()
  const sealed = key.seal(text)
  key.forget()
  expect([...key.secret]).toEqual(Array(32).fill(0))
  expect(() => key.unseal(sealed)).toThrow('was forgotten')
})

function isRefused(open: () => void): boolean {
  try {
    open()
    return false
  } catch (error) {
    return error instanceof DamagedFile
  }
}
