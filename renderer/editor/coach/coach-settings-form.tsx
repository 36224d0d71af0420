import { Select, Switch } from '@mantine/core'
import { familyWords } from '../../../domain/coach/family-words'
import { Family } from '../../../domain/coach/finding'
import { EditionName } from '../../../domain/edition'
import { useCoach } from './coach-context'
import { Dictionary } from './dictionary'
import classes from './panel.module.css'
import { readers } from './readers'
import { useShared } from './shared'

/** For whom one writes, what the coach looks for in that, and the words that it leaves alone. */
export function CoachSettingsForm() {
  const { settings } = useCoach()
  const known = useShared(settings.value, (current) => current)
  if (!known) return null
  const { edition, off, dictionary } = known
  const flip = (family: Family, isOn: boolean) => {
    const others = off[edition].filter((each) => each !== family)
    settings.change({ off: { ...off, [edition]: isOn ? others : [...others, family] } })
  }
  return (
    <>
      <p className={classes.note}>For everybody who writes in this archive.</p>
      <section className={classes.part} aria-label="Rules">
        <Select
          label="Written for"
          allowDeselect={false}
          data={EditionName.options.map((value) => ({ value, label: readers[value] }))}
          value={edition}
          onChange={(next) => next && settings.change({ edition: EditionName.parse(next) })}
        />
        <ul className={classes.switches}>
          {Family.options.map((family) => (
            <li key={family}>
              <Switch
                size="xs"
                label={familyWords[family].name}
                description={familyWords[family].about}
                checked={!off[edition].includes(family)}
                onChange={(event) => flip(family, event.currentTarget.checked)}
              />
            </li>
          ))}
        </ul>
      </section>
      <Dictionary words={dictionary} onChange={(next) => settings.change({ dictionary: [...next] })} />
    </>
  )
}
