import type { Incident } from '../incident'
import type { Person } from '../redaction'
import type { Cover } from './covers'
import { soughtWhole } from './occurrences'

/** Names that are words as well: alone they are not taken for a person. */
const alsoWords = new Set(
  'april art august autumn baker banks bell bill black brook brown case chase christian church cliff cook cooper day dean dawn dale drew ever field fields fisher ford forest frank gene glen grace grant gray green guy hall harmony heath hill holly hope hunter iris ivy jack jade jay joy june king lance lane law long major mark mason may miles miller moss nick noble page park parks pat penny porter potter price ray reed rich rick rob robin rock rose ruby sage sandy short skip smith stone storm summer sunny van von wade ward wells west white will winter wood woods young'.split(
    ' ',
  ),
)

/** Those who sign are named in the record too, and so is what they are. */
export function peopleOf({ people, review, amendments }: Incident): Omit<Person, 'id'>[] {
  const signed = [...review.approvals, ...amendments.flatMap(({ approvals }) => approvals)]
  const known = new Set(people.map(({ name }) => name.trim()))
  const seen = [...people, ...signed.filter(({ name }) => !known.has(name.trim()))]
  return seen
    .map(({ name, role }) => ({ name: name.trim(), role: role.trim() }))
    .filter(({ name, role }) => name !== '' && role !== '')
}

/** Each name as a whole, and its parts where only one person has them and they are no other word. */
export function namesCovered(people: readonly Omit<Person, 'id'>[]): Cover[] {
  const parts = people.flatMap(({ name }) => [...new Set(partsOf(name))])
  return people.flatMap(({ name, role }) => [
    ...spellings(name).flatMap((spelling) => {
      const sought = soughtWhole(spelling)
      return sought ? [{ sought, by: role }] : []
    }),
    ...partsOf(name)
      .filter((part) => parts.filter((other) => other === part).length === 1 && isName(part))
      .flatMap((part) => {
        const sought = soughtWhole(part)
        return sought ? [{ sought, by: role, asWritten: part }] : []
      }),
  ])
}

/** "Ada Lopez", "Lopez, Ada" and the "ada.lopez" of an address. */
function spellings(name: string): string[] {
  const parts = name.split(/\s+/)
  const [first, ...rest] = parts
  if (first === undefined || rest.length === 0) return [name]
  return [name, `${rest.join(' ')}, ${first}`, parts.join('.'), parts.join('-')]
}

function partsOf(name: string): string[] {
  const parts = name.normalize('NFC').split(/\s+/)
  return parts.length > 1 ? parts : []
}

function isName(part: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(part) && !alsoWords.has(part.toLowerCase())
}
