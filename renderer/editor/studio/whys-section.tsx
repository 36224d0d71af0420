import { Tabs } from '@mantine/core'
import { memo, useDeferredValue, useId } from 'react'
import { guardsOf } from '../../../domain/studio/guards'
import { Answers, useAsking } from '../../parts/answers'
import { Group } from '../../parts/group'
import { useKept } from '../../parts/kept'
import { CoachedText } from '../coach/coached-text'
import type { SectionProps } from '../section-props'
import { FactorList } from './factor-list'
import { FilingView } from './filing-view'
import { FishboneView } from './fishbone-view'
import { focusCause } from './focus-cause'
import classes from './studio.module.css'
import { SwissCheeseView } from './swiss-cheese-view'
import { TreeView } from './tree-view'

const views = { tree: 'Tree', factors: 'Factors', fishbone: 'Fishbone', 'swiss cheese': 'Swiss cheese' }

/** The root cause studio: the whys and the factors, and several views over the same causes. */
export function WhysSection(props: SectionProps) {
  const { incident, change } = props
  const [kept, setView] = useKept('view of the causes')
  // While one question is asked alone, only what answers it is shown.
  const isWhole = useAsking([]).isShown
  const view = isWhole ? kept || 'tree' : 'tree'
  const id = useId()
  const goTo = (list: 'whys' | 'factors', cause: string) => {
    setView('tree')
    focusCause(list, cause)
  }
  return (
    <div className={classes.studio}>
      <Answers to={['problem']}>
        <Problem problem={incident.analysis.problem} change={change} />
      </Answers>
      {isWhole ? <ViewTabs id={id} view={view} onView={setView} /> : null}
      <div
        {...(isWhole
          ? { role: 'tabpanel', id: `${id}-panel-${view}`, 'aria-labelledby': `${id}-tab-${view}` }
          : {})}
      >
        {view === 'tree' ? <WrittenCauses {...props} /> : null}
        {view === 'factors' ? <FilingView {...props} onGo={goTo} /> : null}
        {view === 'fishbone' ? <FishboneView {...props} onGo={goTo} /> : null}
        {view === 'swiss cheese' ? <SwissCheeseView {...props} onGo={goTo} /> : null}
      </div>
    </div>
  )
}

const Problem = memo(function Problem({
  problem,
  change,
}: {
  readonly problem: string
  readonly change: SectionProps['change']
}) {
  return (
    <CoachedText
      place="analysis.problem"
      label="The problem"
      placeholder="12 % of users could not complete a purchase for 45 minutes"
      value={problem}
      onChange={(event) =>
        change({ kind: 'write', part: 'analysis', with: { problem: event.currentTarget.value } })
      }
    />
  )
})

type TabsProps = {
  readonly id: string
  readonly view: string
  readonly onView: (view: string) => void
}

/** The panel is not within: everything in it would be looked at anew whenever the tabs are drawn. */
const ViewTabs = memo(function ViewTabs({ id, view, onView }: TabsProps) {
  return (
    <Tabs id={id} value={view} onChange={(next) => onView(next ?? 'tree')}>
      <Tabs.List aria-label="Views over the causes">
        {Object.entries(views).map(([value, label]) => (
          <Tabs.Tab key={value} value={value}>
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  )
})

/** Where causes are written: the whys, and what else had to be so. */
function WrittenCauses({ incident, change }: SectionProps) {
  // What follows from the causes is worked out once there is time: typing does not wait for it.
  const settled = useDeferredValue(incident)
  const guards = guardsOf(settled)
  return (
    <>
      <Answers to={['depth']} isQuiet>
        <TreeView incident={incident} settled={settled} change={change} />
      </Answers>
      <Group
        title="Contributing factors"
        note="Conditions that had to come together: in the system, the process, the information at hand."
        answers={['factors']}
      >
        <FactorList
          factors={incident.analysis.factors}
          guards={guards.filter(({ about }) => about.kind === 'factor')}
          change={change}
        />
      </Group>
    </>
  )
}
