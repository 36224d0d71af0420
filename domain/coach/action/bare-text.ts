/**
 * The text with everything blanked that is not the action itself: list marks, states, keys of tickets, links, owners
 * in capitals. It is as long as before, so that a place in it is the same place in the text.
 */
export function bareText(text: string): string {
  return noise.reduce((left, pattern) => left.replace(pattern, blankOf), text)
}

/** Without what stands in brackets, which says more about the action but is not its clause. */
export function withoutAsides(bare: string): string {
  return bare.replace(/\([^()]*\)|\[[^[\]]*\]|\([^()]*$/g, blankOf)
}

function blankOf(found: string): string {
  return ' '.repeat(found.length)
}

const state = '(?:in[- ]progress|not started|not done|needs [a-z]+|[a-z]+(?:-[a-z]+)?)'

const noise: readonly RegExp[] = [
  // Links and code, without the marks of Markdown around their words.
  /\]\([^()\s]*\)|\]\[[^[\]]*\]/g,
  /<{1,2}(?:url|https?:[^\s<>]*)>{0,2}|\bhttps?:\/\/[^\s)>\]]+/gi,
  /[`*{}"“”]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu,
  // "- [ ] ", "3. "
  /^\s*(?:[-•–—]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s*)?/,
  // "Status: Done - ", "TODO: ", "P1: ", "In progress "
  new RegExp(`^\\s*status:\\s+${state}\\b\\s*(?:[-–—:,.]\\s)?`, 'i'),
  /^\s*(?:todo|to do|done|in[- ]progress|action(?: item)?)\b\s*[-–—:]\s/i,
  /^\s*(?:in progress|p[0-4])(?=\W)\s*[:–—-]?/i,
  /^\s*(?:TODO|DONE|WIP|FIXME|(?:In progress|Done|Declined|Resolved|Ongoing)(?=\s+[A-Z]))\b/,
  /\s(?:in[- ]progress|done|declined|resolved|open|pending)\s*$/i,
  // Keys of tickets: T123, OPS-12, #345, "bug 36363", "repository/issues/12"
  /(?:\b(?:[Tt]ask|[Bb]ug|[Tt]icket|[Ii]ssue|[Pp]hab|[Jj]ira|PR)[\s:]*)?\b(?:T\d{3,}|[A-Z][A-Z0-9]+-\d+)\b:?/g,
  /(?:\b(?:task|bug|ticket|issue|pr)\s*)?#\d+\b|\bbug \d+\b|[\w-]{0,60}\/issues\/\d+/gi,
  // Owners: (NATHAN, GIORGIO), [PLATFORM], @somebody
  /[([]\s*(?:owner:?\s*)?[A-Z]{2,}(?:[\s,/&+-]+[A-Z]{2,})*\s*[)\]]|(?<!\w)@[\w-]+/g,
  // What a link was called: "… Issue", "(link to issue)"
  /\((?:link to )?(?:issue|pr|ticket|link)\)/gi,
  /(?<=[\s.])(?:Issue|PR|PR exists|Ticket|Link)\s*$/g,
]
