/**
 * Whether an owner is one that can be asked: a role, a team by its name, a person. "Everyone" and "TBD" are nobody.
 * Source: field practice as in PagerDuty's post-mortem guide, "every follow-up has an owner".
 */
export function isNamedOwner(owner: string): boolean {
  const words = owner
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s/]/gu, ' ')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '' && !articles.has(word))
  return words.length > 0 && !words.every((word) => nobody.has(word))
}

const articles = new Set(['the', 'a', 'an', 'our', 'and', 'of', 'all', 'whole', 'entire'])
const nobody = new Set(
  `everyone everybody anyone anybody someone somebody us we team teams engineer engineers engineering developers devs
  people staff ops tbd tbc tba n/a na none nobody unassigned unknown open pending later company organisation`.split(
    /\s+/,
  ),
)
