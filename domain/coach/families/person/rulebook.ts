import { isBehind, isGuardedAgainst, isNear, isPassive } from '../../grammar/context'
import { plain } from '../../grammar/sentence'
import { subjectOf } from '../../grammar/subject'
import { wordSet } from '../../grammar/word-set'
import { either, type Pattern, phrases, when } from '../../rule'

const rulebooks = wordSet(`
  procedure procedures process processes protocol protocols policy policies runbook runbooks rules rule
`)

/** "Bypassed the review"; a proxy may bypass the cache. */
const bypassed: Pattern = {
  words: [...wordSet('bypassed bypassing circumvented violated violates broke breached flouted sidestepped')],
  find: (sentence, at) => {
    const { kind } = subjectOf(sentence, at)
    const isAny = kind === 'person' && plain(sentence, at) !== 'broke'
    const isTheirs = kind === 'person' || kind === 'we' || kind === 'they'
    const isOfRules = isAny || isNear(sentence, at + 1, rulebooks, 5)
    return when(isTheirs && isOfRules && !isPassive(sentence, at), at)
  },
}

/** "Did not follow the procedure", "the process was not followed". */
const notFollowed: Pattern = {
  words: ['follow', 'followed', 'following'],
  find: (sentence, at) => {
    const isNegated = /^(?:not|without)$/.test(plain(sentence, at - 1))
    if (!isNegated || isGuardedAgainst(sentence, at - 2)) return undefined
    const isSubject = plain(sentence, at) === 'followed' && isBehind(sentence, at, rulebooks, 5)
    return when(isSubject || isNear(sentence, at + 1, rulebooks, 6), at - 1, at)
  },
}

export const brokeRules: Pattern = either(
  bypassed,
  notFollowed,
  phrases(
    `cowboy | went rogue | going rogue | unauthorised change by | unauthorized change by | process not followed |
    procedure not followed | process was ignored | procedure was ignored`,
  ),
)
