import { Tabs } from '@mantine/core'
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

/** The root cause studio: the whys and the factors, and several views over the same causes. */
export function WhysSection(props: SectionProps) {
  const { incident, change } = props
  const [kept, setView] = useKept('view of the causes')
  // While one question is asked alone, only what answers it is shown.
  const isWhole = useAsking([]).isShown
  const view = isWhole ? kept || 'tree' : 'tree'
  const goTo = (list: 'whys' | 'factors', id: string) => {
    setView('tree')
    focusCause(list, id)
  }
  return (
    <div className={classes.studio}>
      <Answers to={['problem']}>
        <CoachedText
          place="analysis.problem"
          label="The problem"
          placeholder="12 % of users could not complete a purchase for 45 minutes"
          value={incident.analysis.problem}
          onChange={(event) =>
            change({ kind: 'write', part: 'analysis', with: { problem: event.currentTarget.value } })
          }
        />
      </Answers>
      <Tabs value={view} onChange={(next) => setView(next ?? 'tree')} keepMounted={false}>
        {isWhole ? (
          <Tabs.List aria-label="Views over the causes">
            <Tabs.Tab value="tree">Tree</Tabs.Tab>
            <Tabs.Tab value="factors">Factors</Tabs.Tab>
            <Tabs.Tab value="fishbone">Fishbone</Tabs.Tab>
            <Tabs.Tab value="swiss cheese">Swiss cheese</Tabs.Tab>
          </Tabs.List>
        ) : null}
        <Tabs.Panel className={classes.view ?? ''} value="tree">
          <Answers to={['depth']}>
            <TreeView {...props} />
          </Answers>
          <Group
            title="Contributing factors"
            note="Conditions that had to come together: in the system, the process, the information at hand."
            answers={['factors']}
          >
            <FactorList {...props} />
          </Group>
        </Tabs.Panel>
        <Tabs.Panel className={classes.view ?? ''} value="factors">
          <FilingView {...props} onGo={goTo} />
        </Tabs.Panel>
        <Tabs.Panel className={classes.view ?? ''} value="fishbone">
          <FishboneView {...props} onGo={goTo} />
        </Tabs.Panel>
        <Tabs.Panel className={classes.view ?? ''} value="swiss cheese">
          <SwissCheeseView {...props} onGo={goTo} />
        </Tabs.Panel>
      </Tabs>
    </div>
  )
}
