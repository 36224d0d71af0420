import type { EditionName } from '../edition'
import type { Finding } from './finding'
import { isOnePerson } from './grammar/people'
import { plain, type Sentence, sentencesOf } from './grammar/sentence'
import { type About, namesOf } from './narrative'
import { knownShortForms, plainWords, plainWordsOutside } from './plain-words'
import { fourSlots, plainLanguage, rolesNotNames } from './sources'

/** As many words as a reader outside engineering takes in at once. */
const longestSentence = 25

/** What a summary lacks, and what stops a reader who is no engineer. An empty one has no findings: it is not written. */
export function checkSummary(
  text: string,
  { edition, people }: Pick<About, 'edition' | 'people'>,
): Finding[] {
  const sentences = sentencesOf(text, namesOf(people))
  if (sentences.length === 0) return []
  return [
    ...checkLength(sentences, text.length),
    ...sentences.flatMap((sentence) => checkSentenceLength(sentence, text)),
    ...checkSlots(text),
    ...sentences.flatMap(checkNames),
    ...checkShortForms(text, sentences),
    ...sentences.flatMap((sentence) => checkJargon(sentence, edition)),
  ]
}

type Wording = Pick<Finding, 'rule' | 'why' | 'source' | 'rewrite'>

function at(start: number, end: number, wording: Wording): Finding {
  return { ...wording, family: 'summary', start, end }
}

function spanOf({ words }: Sentence): [number, number] {
  return [words[0]?.start ?? 0, words.at(-1)?.end ?? 0]
}

function checkLength(sentences: readonly Sentence[], length: number): Finding[] {
  const sixth = sentences[5]
  const wording = { rule: 'summary/length', source: fourSlots }
  if (sixth) {
    const why = `This is ${sentences.length} sentences; readers who have half a minute read three to five.`
    return [
      at(spanOf(sixth)[0], length, {
        ...wording,
        why,
        rewrite: '<What happened, how long, impact and fix in 3 to 5 sentences>',
      }),
    ]
  }
  if (sentences.length >= 3) return []
  const why =
    'Three to five sentences tell what happened, for how long, with what impact and how it was fixed.'
  return [at(length, length, { ...wording, why, rewrite: '<What is not told yet>.' })]
}

function checkSentenceLength(sentence: Sentence, text: string): Finding[] {
  const written = text.slice(...spanOf(sentence)).split(/\s+/)
  const count = written.filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  if (count <= longestSentence) return []
  const why = `This sentence has ${count} words; at most ${longestSentence} are understood at the first reading. Try two sentences.`
  return [
    at(...spanOf(sentence), {
      rule: 'summary/long-sentence',
      why,
      source: plainLanguage,
      rewrite: '<One thing>. <The other thing>.',
    }),
  ]
}

const slots: readonly {
  readonly rule: string
  readonly told: RegExp
  readonly why: string
  readonly rewrite: string
}[] = [
  {
    rule: 'summary/what',
    told: /\b(?:outage|unavailab|unable|fail|errors?\b|slow|degrad|los[ts]|delay|incident|disrupt|down\b|interrupt|reject|refus|wrong|stale|missing|incorrect|duplicat|timed? ?out|exhaust|could not|cannot|crash|block|broke|stopp|corrupt|inaccessib|unreachab)/i,
    why: 'Readers do not learn here what did not work; try the service and what its users saw.',
    rewrite: 'On <date>, <service> had a <number>-minute <effect>.',
  },
  {
    rule: 'summary/how-long',
    told: /\b\d+(?:\.\d+)?[- ]?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|days?|weeks?)\b|\b\d{1,2}:\d\d\b[^.\n]{1,40}\b\d{1,2}:\d\d\b/i,
    why: 'Readers do not learn here how long it lasted; try the minutes, and from when to when.',
    rewrite: 'It lasted <number> minutes (<from>-<to> UTC).',
  },
  {
    rule: 'summary/impact',
    told: /\d\s?%|\bper ?cent\b|\b(?:users?|customers?|clients?|people|orders?|requests?|payments?|purchases?|merchants?|patients?|passengers?|accounts?|subscribers?|transactions?|visitors?|readers?|editors?|students?|nobody|no one)\b/i,
    why: 'Readers do not learn here who was affected; try how many, and what they could not do.',
    rewrite: 'About <number> <users> were unable to <task>.',
  },
  {
    rule: 'summary/fix',
    told: /\b(?:resolv|fix|mitigat|restor|recover|rolled back|rolling back|revert|returned to|came back|scal(?:ed|ing)|replac|restart|failed over|switched|disabl|repair|correct(?:ed|ing)|remov|rebuilt|renew|re-?enabl)/i,
    why: 'Readers do not learn here what ended it; try the step after which users were no longer affected.',
    rewrite: 'It was resolved by <step>.',
  },
]

function checkSlots(text: string): Finding[] {
  return slots
    .filter(({ told }) => !told.test(text))
    .map(({ rule, why, rewrite }) => at(text.length, text.length, { rule, why, source: fourSlots, rewrite }))
}

function checkNames(sentence: Sentence): Finding[] {
  return sentence.words.flatMap((word, index) => {
    const isName = word.plain.startsWith('@') ? word.plain.length > 1 : sentence.names.has(word.plain)
    if (!isName || !isOnePerson(sentence, index)) return []
    const why = 'A name in the summary can read as if one person were the story; try the role.'
    return [
      at(word.start, word.end, { rule: 'summary/name', why, source: rolesNotNames, rewrite: 'the <role>' }),
    ]
  })
}

/** Each short form once, where it first stands without its words beside it. */
function checkShortForms(text: string, sentences: readonly Sentence[]): Finding[] {
  const seen = new Set<string>()
  return sentences.flatMap((sentence) =>
    sentence.words.flatMap((word, index) => {
      const form = text.slice(word.start, word.end)
      if (!/^[A-Z]{2}[A-Z0-9]{0,4}s?$|^K8s$/.test(form) || knownShortForms.has(form.toUpperCase())) return []
      if (seen.has(form)) return []
      seen.add(form)
      const isExplained = plain(sentence, index - 1) === '(' || plain(sentence, index + 1) === '('
      if (isExplained || plainWords.has(word.plain)) return []
      const why = `Not every reader knows ${form}; try its words once, with the short form behind.`
      return [
        at(word.start, word.end, {
          rule: 'summary/short-form',
          why,
          source: plainLanguage,
          rewrite: `<words of ${form}> (${form})`,
        }),
      ]
    }),
  )
}

function checkJargon(sentence: Sentence, edition: EditionName): Finding[] {
  return sentence.words.flatMap((word, index) => {
    const pair = `${word.plain} ${plain(sentence, index + 1)}`
    const meant =
      plainWords.get(word.plain) ??
      (edition === 'engineering'
        ? undefined
        : (plainWordsOutside.get(pair) ?? plainWordsOutside.get(word.plain)))
    if (meant === undefined) return []
    const end = plainWordsOutside.has(pair) ? (sentence.words[index + 1]?.end ?? word.end) : word.end
    const why = `Readers outside engineering may not know this word; try “${meant}”.`
    return [at(word.start, end, { rule: 'summary/jargon', why, source: plainLanguage, rewrite: meant })]
  })
}
