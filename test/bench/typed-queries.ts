import { type Chance, makeLanguage } from './made-up-language'

/** What people would type to find one of the made-up incidents again: words, two words, and slips of the finger. */
export function typedQueries(chance: Chance): string[] {
  const language = makeLanguage(chance)
  const plain = Array.from({ length: 10 }, language.word)
  const pairs = Array.from({ length: 10 }, () => `${language.word()} ${language.word()}`)
  const slips = [
    'chekcout',
    'databse',
    'conection pool',
    'certficate',
    'kubernets',
    'rollbak',
    'latncy',
    'postgers',
  ]
  return [...plain, ...pairs, ...slips, 'INC-2021-1', 'redis timeout']
}
