import type { Path } from '../redact/every-string'

/** What the field at a path is called; nothing for the one that its section is about. */
export function fieldWord(path: Path): string[] {
  const isEvidence = path.includes('evidence')
  const name = path.filter((step) => typeof step === 'string').at(-1)
  const word = name === undefined ? undefined : words.get(name)
  return [...(isEvidence ? ['evidence'] : []), ...(word === undefined ? [] : [word])]
}

const words = new Map(
  Object.entries({
    title: 'title',
    tags: 'tags',
    howMeasured: 'how users were counted',
    source: 'source',
    file: 'source',
    position: 'place in the source',
    quote: 'quote of the source',
    comment: 'comment',
    written: 'time as written',
    effect: 'effect',
    endpoint: 'endpoint',
    name: 'name',
    note: 'note',
    supportNote: 'support',
    regulatoryNote: 'regulatory note',
    metrics: 'measurements',
    extra: 'imported data',
    question: 'question',
    answer: 'answer',
    problem: 'problem',
    owner: 'owner',
    doneWhen: 'done when',
    key: 'ticket',
    link: 'link',
    missingFeature: 'missing feature',
    reason: 'reason',
    notes: 'notes',
    role: 'role',
  }),
)
