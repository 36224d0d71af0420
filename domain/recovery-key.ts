/**
 * A recovery key as it is printed and typed: 128 bits and a checksum, in eight groups of four characters like
 * "7ZQ4-KX0P". The characters are those of Crockford's base 32, in which nothing looks like anything else; the
 * checksum is that of Bech32m, which notices any four wrong characters and nearly all of more.
 * Sources: Crockford, "Base 32"; BIP 350.
 */
export function recoveryKeyText(key: Uint8Array): string {
  if (key.length !== bytesInKey) throw new Error(`A recovery key has ${bytesInKey} bytes, not ${key.length}.`)
  const data = fives(key)
  const characters = [...data, ...checksumOf(data)].map((value) => alphabet[value]).join('')
  return characters.match(/.{4}/g)?.join('-') ?? ''
}

export type ReadRecoveryKey =
  | { readonly kind: 'read'; readonly key: Uint8Array }
  | { readonly kind: 'mistyped'; readonly reason: string }

/** Takes any case, spaces and dashes, and O, I and L for the digits they look like. */
export function readRecoveryKey(text: string): ReadRecoveryKey {
  const characters = text.replace(/[\s–—-]/g, '').toUpperCase()
  const plain = characters.replaceAll('O', '0').replace(/[IL]/g, '1')
  const stranger = [...plain].find((character) => !alphabet.includes(character))
  if (stranger !== undefined) return mistyped(`A recovery key has no “${stranger}” in it.`)
  if (plain.length !== charactersInKey) {
    return mistyped(`A recovery key has ${charactersInKey} characters; these are ${plain.length}.`)
  }
  const values = [...plain].map((character) => alphabet.indexOf(character))
  if (remainderOf(values) !== soundRemainder) {
    return mistyped(
      'There is a mistake in this recovery key. Compare it with the printed one, group by group.',
    )
  }
  return { kind: 'read', key: eights(values.slice(0, -charactersInChecksum)) }
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const bytesInKey = 16
const charactersInChecksum = 6
const charactersInKey = 26 + charactersInChecksum
const soundRemainder = 0x2bc830a3

function mistyped(reason: string): ReadRecoveryKey {
  return { kind: 'mistyped', reason }
}

/** Five bits a number; the last one is filled up with zeros. */
function fives(bytes: Uint8Array): number[] {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => Number.parseInt(five.padEnd(5, '0'), 2))
}

function eights(values: readonly number[]): Uint8Array {
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('')
  return Uint8Array.from({ length: bytesInKey }, (_, index) =>
    Number.parseInt(bits.slice(index * 8, index * 8 + 8), 2),
  )
}

function checksumOf(data: readonly number[]): number[] {
  const remainder = remainderOf([...data, 0, 0, 0, 0, 0, 0]) ^ soundRemainder
  return Array.from({ length: charactersInChecksum }, (_, index) => (remainder >>> (5 * (5 - index))) & 31)
}

const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]

function remainderOf(values: readonly number[]): number {
  return values.reduce((remainder, value) => {
    const top = remainder >>> 25
    return generator.reduce(
      (sum, term, bit) => ((top >>> bit) & 1 ? sum ^ term : sum),
      ((remainder & 0x1ffffff) << 5) ^ value,
    )
  }, 1)
}
