/** Stands for each character that is not the author's own narrative; the length of the text stays the same. */
export const mask = '\uFFFC'

/**
 * The text with everything that is evidence rather than narrative masked, so that offsets stay true: fenced and
 * indented code, quoted lines, log and chat lines, code spans, quotations, addresses and <slots>.
 */
export function masked(text: string): string {
  return maskInside(maskLines(text))
}

function maskLines(text: string): string {
  let fence = ''
  let isAfterBlank = true
  return text
    .split('\n')
    .map((line) => {
      const opened = /^ {0,3}(```|~~~)/.exec(line)?.[1] ?? ''
      const isEvidence = fence !== '' || opened !== '' || isEvidenceLine(line, isAfterBlank)
      if (fence === '') fence = opened
      else if (opened === fence) fence = ''
      isAfterBlank = line.trim() === '' || (isAfterBlank && isEvidence)
      return isEvidence ? mask.repeat(line.length) : line
    })
    .join('\n')
}

function isEvidenceLine(line: string, isAfterBlank: boolean): boolean {
  return (
    /^ {0,3}>/.test(line) ||
    (isAfterBlank && /^(?: {4}|\t)\s*[^\s*+\-\d]/.test(line)) ||
    isLogLine(line) ||
    isChatLine(line)
  )
}

/** "2026-03-11T08:00:00Z ERROR pool exhausted", "[error] no route", "level=warn msg=…", "  at pool.ts:12". */
function isLogLine(line: string): boolean {
  return (
    /^\s*\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d\S*\s+\S{0,40}\s?\[?(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL)\b/.test(
      line,
    ) ||
    /^\s*\[?(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL)\]?[:\s]\s*[\w.]+[:(=]/.test(line) ||
    /^\s*\[(?:trace|debug|info|warn|warning|error|fatal)\]/i.test(line) ||
    /\blevel=(?:trace|debug|info|warn|warning|error|fatal)\b/.test(line) ||
    /^\s*at \S{1,200} ?\(\S{1,300}:\d+\)?/.test(line)
  )
}

/** "<nick> the hub is back", "[14:02:11] <nick> it is back". */
function isChatLine(line: string): boolean {
  return /^\s*(?:\[?\d\d:\d\d(?::\d\d)?\]?\s+)?<[@+ ]?[A-Za-z][\w|-]{0,30}>\s/.test(line)
}

function maskInside(text: string): string {
  const spans = [...codeSpans(text), ...matches(text, addresses), ...matches(text, quotations)]
  if (spans.length === 0) return text
  spans.sort((a, b) => a.start - b.start)
  let result = ''
  let done = 0
  for (const { start, end } of spans) {
    if (end <= done) continue
    const from = Math.max(start, done)
    result += text.slice(done, from) + blank(text.slice(from, end))
    done = end
  }
  return result + text.slice(done)
}

/** Line ends stay, since they part paragraphs. */
function blank(words: string): string {
  return words.replace(/[^\n]/g, mask)
}

type Stretch = { readonly start: number; readonly end: number }

/** Each pattern repeats a bounded number of times, so that no text takes longer than it is long. */
const addresses = /\b(?:https?|ftp):\/\/\S{1,2000}|\bwww\.\S{1,2000}|<[^<>\n]{1,80}>/g

const quotations =
  /(?<![^\s([{—–:/])(?:"(?=\S)[^"\n]{1,600}"|'(?=\S)[^'\n]{1,200}(?:(?<=\w)'(?=\w)[^'\n]{1,200}){0,3}'(?!\w))|“[^“”]{1,600}”|‘[^‘\n]{1,200}’(?!\w)|«[^«»]{1,600}»/g

function matches(text: string, pattern: RegExp): Stretch[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }))
}

/** How many runs of backticks further on the end of a code span is looked for. */
const farthestRun = 40

/** What lies between two runs of as many backticks in one paragraph, as Markdown reads it. */
function codeSpans(text: string): Stretch[] {
  const runs = matches(text, /`+/g)
  const spans: Stretch[] = []
  for (let index = 0; index < runs.length; index++) {
    const open = runs[index] as Stretch
    const close = runs
      .slice(index + 1, index + farthestRun)
      .findIndex(({ start, end }) => end - start === open.end - open.start)
    if (close < 0) continue
    const { end } = runs[index + 1 + close] as Stretch
    if (text.slice(open.end, end).includes('\n\n')) continue
    spans.push({ start: open.start, end })
    index += 1 + close
  }
  return spans
}
