/** Where a text stops being JSON (line and column count from 1), and how. */
export type JsonFault = { readonly line: number; readonly column: number; readonly problem: string }

/**
 * Finds the first fault in a text that JSON.parse has refused. Engines say where it is in some messages and not in
 * others, and each version in other words, so it is looked for here.
 */
export function jsonFault(text: string): JsonFault {
  const { at, problem } = faultAt(text)
  const before = text.slice(0, at)
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n'), problem }
}

type Fault = { readonly at: number; readonly problem: string }
type Token = {
  readonly kind: '{' | '}' | '[' | ']' | ':' | ',' | 'string' | 'word' | 'end'
  readonly at: number
  readonly end: number
}

/** What may come next, in the words of the message that says that something else came. */
const expectations = {
  value: ['{', '[', 'string', 'word'],
  'a value or "]"': ['{', '[', 'string', 'word', ']'],
  'the name of a field in double quotes': ['string'],
  'the name of a field in double quotes, or "}"': ['string', '}'],
  '":"': [':'],
  '"," or "]"': [',', ']'],
  '"," or "}"': [',', '}'],
  'the end of the text': ['end'],
} as const satisfies Record<string, readonly Token['kind'][]>
type Expectation = keyof typeof expectations

function faultAt(text: string): Fault {
  const open: ('{' | '[')[] = []
  let expected: Expectation = 'value'
  for (let token = tokenAt(text, 0); ; token = tokenAt(text, token.end)) {
    if ('problem' in token) return token
    const allowed: readonly Token['kind'][] = expectations[expected]
    if (!allowed.includes(token.kind)) return unexpected(token, expected, text)
    if (token.kind === 'end') return { at: token.at, problem: 'It is not JSON.' }
    const isName: boolean = token.kind === 'string' && expected.startsWith('the name')
    if (token.kind === '{' || token.kind === '[') open.push(token.kind)
    if (token.kind === '}' || token.kind === ']') open.pop()
    expected = isName ? '":"' : expectedAfter(token.kind, open.at(-1))
  }
}

function expectedAfter(kind: Token['kind'], around: '{' | '[' | undefined): Expectation {
  switch (kind) {
    case '{':
      return 'the name of a field in double quotes, or "}"'
    case '[':
      return 'a value or "]"'
    case ':':
      return 'value'
    case ',':
      return around === '{' ? 'the name of a field in double quotes' : 'value'
    default:
      return around === undefined ? 'the end of the text' : around === '{' ? '"," or "}"' : '"," or "]"'
  }
}

function unexpected({ kind, at, end }: Token, expected: Expectation, text: string): Fault {
  const wanted = expected === 'value' ? 'a value' : expected
  const found = kind === 'end' ? 'the text ends' : `found ${shown(text.slice(at, end))}`
  return { at, problem: `Expected ${wanted}, but ${found}.` }
}

function tokenAt(text: string, from: number): Token | Fault {
  const at = endOf(/[ \t\r\n]*/y, text, from)
  const character = text[at]
  if (character === undefined) return { kind: 'end', at, end: at }
  if (isPunctuation(character)) return { kind: character, at, end: at + 1 }
  return character === '"' ? stringAt(text, at) : wordAt(text, at)
}

function isPunctuation(character: string): character is '{' | '}' | '[' | ']' | ':' | ',' {
  return '{}[]:,'.includes(character)
}

/** Read bit by bit: one expression for a whole string runs out of stack on a long one. */
function stringAt(text: string, at: number): Token | Fault {
  let end = at + 1
  for (;;) {
    end = endOf(/[^"\\\p{Cc}]*/uy, text, end)
    if (text[end] === '"') return { kind: 'string', at, end: end + 1 }
    if (text[end] === undefined) return { at, problem: 'This text in double quotes has no end.' }
    if (/[\u007f-\u009f]/.test(text.charAt(end))) {
      end++
      continue
    }
    const escapeEnd = endOf(/\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y, text, end)
    if (escapeEnd === end) {
      return text[end] === '\\'
        ? { at: end, problem: 'A backslash may only stand before " \\ / b f n r t or u and four digits.' }
        : {
            at: end,
            problem: 'A line break or control character inside double quotes is written as \\n or \\u0000.',
          }
    }
    end = escapeEnd
  }
}

/** A number, true, false or null. */
function wordAt(text: string, at: number): Token | Fault {
  const end = endOf(/true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y, text, at)
  const wholeEnd = endOf(/[^\s{}[\]:,"]+/y, text, at)
  if (end === wholeEnd) return { kind: 'word', at, end }
  return {
    at,
    problem: `${shown(text.slice(at, wholeEnd))} is not a JSON value; a text stands in double quotes.`,
  }
}

/** Where a sticky expression stops matching, or where it began if it does not match. */
function endOf(expression: RegExp, text: string, from: number): number {
  expression.lastIndex = from
  return expression.test(text) ? expression.lastIndex : from
}

function shown(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text
}
