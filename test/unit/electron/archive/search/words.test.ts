import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folded, partsAround, wordsIn } from '../../../../../domain/folded-text'
import { makeVocabulary } from '../../../../../electron/archive/search/vocabulary'
import { textsOf } from '../../../../../electron/archive/search/words'
import { aFullIncident } from '../../../../support/incidents'

describe('words', () => {
  it('are compared without case and accents', () => {
    expect(folded('Zürich ÉTÉ Ångström ﬁle A\u0308')).toBe('zurich ete angstrom file a')
  })

  it('are taken at spaces, with what belongs to them and without the signs of the sentence', () => {
    expect(wordsIn(' auth-service\tPOST /v1/orders\n“12,500ms”, (503). post')).toEqual([
      'auth-service',
      'post',
      '/v1/orders',
      '12,500ms',
      '503',
    ])
  })

  it('of an incident are those a person wrote, in whatever field', () => {
    const texts = textsOf(aFullIncident())
    expect(texts[0]).toContain('inc-2026-042')
    expect(texts[1]).toContain('session-store')
    const words = [
      'dubai',
      'sev1',
      'post',
      'pay-812',
      'error_rate_peak',
      '405000',
      'haddad',
      'letter',
      '2026-03-11',
    ]
    for (const word of words) expect(texts.join(' '), word).toContain(word)
  })

  it('are not the names that the program gives to things', () => {
    const words = textsOf(aFullIncident()).join(' ')
    for (const word of ['why-1', 'action-1', 'everyone', 'stamped']) expect(words).not.toContain(word)
  })

  it('are marked where they stand, as the person wrote them', () => {
    expect(partsAround('Über ÜBERlastung im ﬁlter', ['uber', 'fil'])).toEqual([
      { text: 'Über', isMatch: true },
      { text: ' ', isMatch: false },
      { text: 'ÜBER', isMatch: true },
      { text: 'lastung im ', isMatch: false },
      { text: 'ﬁl', isMatch: true },
      { text: 'ter', isMatch: false },
    ])
  })
})

describe('a vocabulary', () => {
  it('keeps each word once, where it weighs most', () => {
    const vocabulary = makeVocabulary()
    const first = vocabulary.take(['redis pool', 'pool (full).', 'redis, valkey'])
    const second = vocabulary.take(['', '', 'valkey pool'])
    expect([...first.numbers].map(vocabulary.word)).toEqual(['redis', 'pool', 'full', 'valkey'])
    expect([first.heading, first.subject]).toEqual([2, 3])
    expect([...second.numbers]).toEqual([3, 1])
    expect(vocabulary.size()).toBe(4)
  })

  it('finds exactly what looking through each word would find', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ж', '-'), minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(word, { maxLength: 40 }), { maxLength: 8 }),
        word,
        (texts, part) => {
          const vocabulary = makeVocabulary()
          const owned = texts.map((words) => vocabulary.take(['', '', words.join(' ')]).numbers)
          expect(owned.map((numbers) => [...numbers].map(vocabulary.word))).toEqual(texts)
          // Written down and read again, the numbers mean the same.
          const again = makeVocabulary(
            vocabulary.letters(),
            vocabulary.starts().slice(0, vocabulary.size() + 1),
          )
          expect(texts.map((words) => again.take(['', '', words.join(' ')]).numbers)).toEqual(owned)
          for (const known of [vocabulary, again]) {
            const { kinds } = known.matches(part)
            for (const number of owned.flatMap((numbers) => [...numbers])) {
              const whole = known.word(number)
              const expected = whole === part ? 3 : whole.startsWith(part) ? 2 : whole.includes(part) ? 1 : 0
              const atPart = expected === 1 && whole.includes(`-${part}`) ? 2 : expected
              expect(kinds[number]).toBe(atPart)
            }
          }
        },
      ),
      { numRuns: 300, seed: 20260311 },
    )
  })
})
