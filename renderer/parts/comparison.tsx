import { useMemo } from 'react'
import { changedWords, type Span } from '../../domain/changed-words'
import { compare, type Difference, type FieldChange } from '../../domain/compare'
import { titleAmong } from '../../domain/compare-template'
import type { Incident } from '../../domain/incident'
import classes from './comparison.module.css'

/** One of two states of an incident, and what it is called: "Version 3", "What you wrote". */
export type ComparedSide = { readonly label: string; readonly incident: Incident }

type Props = { readonly before: ComparedSide; readonly after: ComparedSide }

/** Two states of an incident, field by field in the order of the document. Only what differs is shown. */
export function Comparison({ before, after }: Props) {
  const differences = useMemo(
    () => compare(before.incident, after.incident),
    [before.incident, after.incident],
  )
  if (differences.length === 0) {
    return (
      <p className={classes.same}>
        {before.label} and {after.label} say the same.
      </p>
    )
  }
  return (
    <div className={classes.comparison}>
      <p className={classes.legend}>
        <span>{differences.length === 1 ? '1 difference' : `${differences.length} differences`}</span>
        <span>
          <del>{before.label}</del>
        </span>
        <span>
          <ins>{after.label}</ins>
        </span>
      </p>
      {[...new Set(differences.map(({ section }) => section))].map((id) => {
        const title = titleAmong(id, [after.incident, before.incident])
        return (
          <section key={id} aria-label={title}>
            <h3 className={classes.section}>{title}</h3>
            {differences
              .filter(({ section }) => section === id)
              .map((difference) => (
                <OneDifference key={keyOf(difference)} difference={difference} />
              ))}
          </section>
        )
      })}
    </div>
  )
}

/** Texts before and after, each with what it is about, and their changed words marked. */
export function ChangedTexts({ fields }: { readonly fields: readonly FieldChange[] }) {
  return (
    <div className={classes.comparison}>
      {fields.map((field, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two of them may say the same, and they never move.
        <Change key={place} field={field} />
      ))}
    </div>
  )
}

function OneDifference({ difference }: { difference: Difference }) {
  switch (difference.kind) {
    case 'field':
      return <Change field={difference.field} />
    case 'moved':
      return (
        <p className={classes.item}>
          <Mark kind={difference.kind} list={difference.list} /> {difference.name}
          <span className={classes.moved}>
            from place {difference.from} to {difference.to}
          </span>
        </p>
      )
    default:
      return (
        <div className={classes.group} data-kind={difference.kind}>
          <p className={classes.item}>
            <Mark kind={difference.kind} list={difference.list} /> {difference.name}
          </p>
          {difference.fields.map((field) => (
            <Change key={field.label} field={field} />
          ))}
        </div>
      )
  }
}

const marks = { added: 'added', removed: 'removed', changed: 'changed', moved: 'moved' } as const

function Mark({ kind, list }: { kind: keyof typeof marks; list: string }) {
  return (
    <span className={classes.mark} data-kind={kind}>
      {list} {marks[kind]}
    </span>
  )
}

function Change({ field }: { field: FieldChange }) {
  return (
    <div className={classes.field}>
      <span className={classes.label}>{field.label}</span>
      <span className={classes.words}>
        {field.kind === 'value' || field.before === '' || field.after === '' ? (
          <>
            {field.before === '' ? null : <del>{field.before}</del>}
            {field.before === '' || field.after === '' ? null : ' '}
            {field.after === '' ? null : <ins>{field.after}</ins>}
          </>
        ) : (
          <Words before={field.before} after={field.after} />
        )}
      </span>
    </div>
  )
}

function Words({ before, after }: { before: string; after: string }) {
  const spans = useMemo(() => withPlaces(changedWords(before, after)), [before, after])
  return spans.map(({ kind, text, place }) => {
    if (kind === 'added') return <ins key={place}>{text}</ins>
    if (kind === 'removed') return <del key={place}>{text}</del>
    return <span key={place}>{text}</span>
  })
}

/** A run of words has nothing to be known by but where it stands. */
function withPlaces(spans: readonly Span[]): (Span & { readonly place: number })[] {
  return spans.map((span, place) => ({ ...span, place }))
}

function keyOf(difference: Difference): string {
  return difference.kind === 'field'
    ? `${difference.field.label} ${difference.field.before}`
    : `${difference.kind} ${difference.list} ${difference.name}`
}
