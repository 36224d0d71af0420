import { Button } from '@mantine/core'
import { type KeyboardEvent, memo, useMemo, useState } from 'react'
import { familyWords } from '../../../domain/coach/family-words'
import { Family, type PlacedFinding } from '../../../domain/coach/finding'
import { grouped } from '../../../domain/grouped'
import type { Incident } from '../../../domain/incident'
import type { Section } from '../../../domain/sections'
import { useCoach } from './coach-context'
import { NothingFound } from './nothing-found'
import classes from './panel.module.css'
import { useShared } from './shared'

type Props = {
  readonly incident: Incident
  readonly sections: readonly Section[]
  readonly current: string
}

/** So many of a section are listed at first; thousands are possible. */
const atFirst = 50

/** All findings: those of the section at hand first, then section by section. */
export function FindingList({ incident, sections, current }: Props) {
  const { found, state } = useCoach()
  const all = useShared(found, (known) => known)
  const how = useShared(state, (known) => known)
  const findings = useMemo(() => [...all.values()].flat(), [all])
  const bySection = useMemo(() => grouped(findings, ({ section }) => section), [findings])
  const order = [...sections].sort((a, b) => Number(b.id === current) - Number(a.id === current))
  if (how === 'stopped') {
    return (
      <p className={classes.empty} role="alert">
        The coach has stopped over a fault of its own. What you write is safe; open the post-mortem again to
        have it read along.
      </p>
    )
  }
  if (findings.length === 0) return <NothingFound incident={incident} hasRead={how === 'read'} />
  return (
    <section className={classes.part} aria-label="Findings" onKeyDown={goThrough}>
      <p className={classes.families}>{familyCounts(findings)}</p>
      {order.map(({ id, title }) => (
        <SectionFindings key={id} title={title} findings={bySection.get(id) ?? none} />
      ))}
    </section>
  )
}

const none: readonly PlacedFinding[] = []

type SectionFindingsProps = { readonly title: string; readonly findings: readonly PlacedFinding[] }

/** Rendered anew when something else is found, and not with each letter that is typed. */
const SectionFindings = memo(function SectionFindings({ title, findings }: SectionFindingsProps) {
  const [most, setMost] = useState(atFirst)
  if (findings.length === 0) return null
  return (
    <>
      <h3 className={classes.heading}>
        {title} <span className={classes.number}>{findings.length}</span>
      </h3>
      <ul className={classes.findings}>
        {findings.slice(0, most).map((finding) => (
          <FindingItem key={`${finding.place} ${finding.rule} ${finding.start}`} finding={finding} />
        ))}
      </ul>
      {findings.length > most ? (
        <Button variant="subtle" size="compact-xs" onClick={() => setMost(findings.length)}>
          Show the other {findings.length - most}
        </Button>
      ) : null}
    </>
  )
})

const FindingItem = memo(function FindingItem({ finding }: { readonly finding: PlacedFinding }) {
  const { goTo, shown } = useCoach()
  const { place, rule, start, words, why, family } = finding
  const isShown = useShared(
    shown,
    (known) => known?.place === place && known.rule === rule && known.start === start,
  )
  return (
    <li>
      <button
        type="button"
        className={classes.finding}
        data-item
        aria-current={isShown}
        onClick={() => goTo(finding)}
      >
        <span className={classes.words}>{words === '' ? why : `“${words}”`}</span>
        <span className={classes.family}>{familyWords[family].name}</span>
      </button>
    </li>
  )
})

/** "Person as cause 2, Hindsight 1". */
function familyCounts(findings: readonly PlacedFinding[]): string {
  return Family.options
    .map((family) => ({ family, count: findings.filter((finding) => finding.family === family).length }))
    .filter(({ count }) => count > 0)
    .map(({ family, count }) => `${familyWords[family].name}\u00a0${count}`)
    .join(', ')
}

/** The arrow keys go from one finding to the next. */
function goThrough(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (by === undefined) return
  const items = Array.from(event.currentTarget.querySelectorAll<HTMLElement>('[data-item]'))
  const at = items.findIndex((item) => item.matches(':focus'))
  if (at < 0) return
  event.preventDefault()
  items[Math.max(0, Math.min(items.length - 1, at + by))]?.focus()
}
