import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeVocabulary } from '../../../../../electron/archive/search/vocabulary'
import { folded, wordsIn, wordsOf } from '../../../../../electron/archive/search/words'
import { aFullIncident } from '../../../../support/incidents'

describe('words', () => {
  it('are compared without case and accents', () => {
    expect(folded('Zürich ÉTÉ Ångström ﬁle')).toBe('zurich ete angstrom file')
  })

  it('are taken at spaces, with what belongs to them', () => {
    expect(wordsIn(' auth-service\tPOST /v1/orders\n12,500ms ')).toEqual([
      'auth-service',
      'post',
      '/v1/orders',
      '12,500ms',
    ])
  })

  it('of an incident are those a person wrote, in whatever field', () => {
    const words = wordsOf(aFullIncident())
    for (const word of [
      'inc-2026-042',
      'dubai',
      'sev1',
      'post',
      'pay-812',
      'error_rate_peak',
      '405000',
      'haddad',
    ]) {
      expect(
        [...words].some((known) => known.includes(word)),
        word,
      ).toBe(true)
    }
    expect(words.has('2026-03-11')).toBe(true)
  })

  it('are not the names that the program gives to things', () => {
    const words = [...wordsOf(aFullIncident())].join(' ')
    for (const word of ['why-1', 'action-1', 'everyone', 'stamped']) expect(words).not.toContain(word)
  })
})

it('a vocabulary finds exactly what looking through each text would find', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ab', '-'), minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(word, { maxLength: 6 }), { maxLength: 8 }), word, (texts, part) => {
      const vocabulary = makeVocabulary()
      const owned = texts.map((words) => vocabulary.numbersOf(words))
      const expected = texts.map((words) => words.some((candidate) => candidate.includes(part)))
      expect(owned.map(vocabulary.matcher(part))).toEqual(expected)
      expect(owned.map(vocabulary.wordsOf)).toEqual(texts)
      // Written down and read again, the numbers mean the same.
      const again = makeVocabulary(vocabulary.text())
      expect(owned.map(again.matcher(part))).toEqual(expected)
      expect(texts.map((words) => again.numbersOf(words))).toEqual(owned)
    }),
    { numRuns: 1000, seed: 20260311 },
  )
})
