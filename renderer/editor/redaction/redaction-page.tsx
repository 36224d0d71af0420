import { useMemo } from 'react'
import { undecided } from '../../../domain/scan/scan'
import { useRedactionPlaces, useScan } from '../../parts/scan/use-scan'
import editorClasses from '../editor.module.css'
import type { SectionProps } from '../section-props'
import { AddRedaction } from './add-redaction'
import { EditionCounts } from './edition-counts'
import { PeopleTable } from './people-table'
import classes from './redaction.module.css'
import { RedactionList } from './redaction-list'
import { ScanList } from './scan-list'

type Props = SectionProps & { readonly onGoTo: (section: string) => void }

/** What documents do not show: words and fields that are withheld, names that become roles, and what looks like either. */
export function RedactionPage({ incident, change, onGoTo }: Props) {
  const scanned = useScan(incident)
  // What was just decided is gone at once, before all is looked through again.
  const found = useMemo(() => scanned && undecided(scanned, incident), [scanned, incident])
  const places = useRedactionPlaces(incident)
  return (
    <main className={editorClasses.page} data-section="redactions">
      <div className={editorClasses.column}>
        <h2 className={editorClasses.heading}>Redactions and names</h2>
        <p className={editorClasses.guide}>
          What is withheld leaves a document whole: its text, its drawings, and the record inside the file. A
          box with a reason stands in its place. Here it stays.
        </p>
        <div className={classes.groups}>
          <ScanList found={found} incident={incident} change={change} onGoTo={onGoTo} />
          <section aria-label="Withheld">
            <h3 className={classes.title}>Withheld</h3>
            <RedactionList incident={incident} change={change} places={places} />
            <AddRedaction incident={incident} change={change} />
          </section>
          <PeopleTable incident={incident} change={change} />
          <EditionCounts incident={incident} places={places} />
        </div>
      </div>
    </main>
  )
}
