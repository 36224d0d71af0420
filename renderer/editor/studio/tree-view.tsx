import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { Incident } from '../../../domain/incident'
import type { Guard } from '../../../domain/studio/guard'
import { guardsOf } from '../../../domain/studio/guards'
import { inDepthOrder, type WhyTree, whyNumbers, whyTrees } from '../../../domain/whys'
import { answering } from '../../parts/answers'
import { KeyList } from '../../parts/key-list'
import type { SectionProps } from '../section-props'
import { focusCause } from './focus-cause'
import { GuardNotes } from './guard-notes'
import classes from './studio.module.css'
import { TreeDrawing } from './tree-drawing'
import { useWhyActions } from './use-why-actions'
import { WhyRow } from './why-row'

type Props = SectionProps & {
  /** The incident as it was a moment ago, for what is not to be waited for. */
  readonly settled: Incident
}

/** The whys as an outline one types in, and above it the tree that they make. */
export function TreeView({ incident, settled, change }: Props) {
  const { whys } = incident.analysis
  const guards = useMemo(() => sorted(guardsOf(settled)), [settled])
  const [current, setCurrent] = useState<string>()
  const act = useWhyActions(whys, change)
  const latest = useRef(whys)
  latest.current = whys
  const allWhys = useCallback(() => latest.current, [])
  const goTo = useCallback((id: string) => focusCause('whys', id), [])
  const trees = whyTrees(whys)
  const numbers = whyNumbers(trees)
  const steps = inDepthOrder(trees)
  const besides = new Set([trees, ...steps.map(({ causes }) => causes)].flatMap(idsOfSeveral))
  const deepest = steps.reduce<WhyTree | undefined>(
    (found, step) => (step.depth > (found?.depth ?? 0) ? step : found),
    undefined,
  )
  return (
    <div>
      {whys.length === 0 ? null : (
        <TreeDrawing analysis={settled.analysis} current={current} asked={guards.asked} onGo={goTo} />
      )}
      <GuardNotes guards={guards.whole} />
      {guards.unshown === 0 ? null : (
        <p className={classes.unshown}>
          {guards.unshown === 1 ? 'One answer has' : `${guards.unshown} answers have`} no evidence yet, such
          as a graph, a log line or a ticket.
        </p>
      )}
      <ol className={classes.whys}>
        {steps.map(({ why, depth, causes }) => (
          <WhyRow
            key={why.id}
            why={why}
            number={numbers.get(why.id) ?? ''}
            depth={depth}
            isExplained={causes.length > 0}
            isBeside={besides.has(why.id)}
            isDeepest={why === deepest?.why}
            guards={guards.byWhy.get(why.id) ?? none}
            questions={toAsk(guards.byWhy.get(why.id) ?? none, causes)}
            act={act}
            whys={allWhys}
            onCurrent={setCurrent}
          />
        ))}
      </ol>
      <Button
        data-adds
        {...(whys.length === 0 ? answering(['depth']) : {})}
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={14} />}
        onClick={() => act.ask(undefined)}
      >
        {whys.length === 0 ? 'Add the first why' : 'Add another cause'}
      </Button>
      {whys.length === 0 ? null : (
        <KeyList keys={keys} className={classes.keys} label="Keys while typing whys" />
      )}
    </div>
  )
}

const none: readonly never[] = []

/** The questions that lead on from an answer and were not asked yet. */
function toAsk(guards: readonly Guard[], causes: readonly WhyTree[]): readonly string[] {
  const questions = guards.find((guard) => guard.questions)?.questions ?? none
  return questions.filter((question) => !causes.some(({ why }) => why.question === question))
}

type SortedGuards = {
  readonly whole: readonly Guard[]
  readonly byWhy: ReadonlyMap<string, readonly Guard[]>
  readonly asked: ReadonlySet<string>
  /** How many answers have no evidence. */
  readonly unshown: number
}

function sorted(guards: readonly Guard[]): SortedGuards {
  const byWhy = new Map<string, Guard[]>()
  for (const guard of guards) {
    // That nothing shows an answer is said where evidence is added.
    if (guard.about.kind === 'why' && guard.kind !== 'no evidence') {
      byWhy.set(guard.about.id, [...(byWhy.get(guard.about.id) ?? []), guard])
    }
  }
  return {
    whole: guards.filter(({ about }) => about.kind === 'whole'),
    byWhy,
    asked: new Set(byWhy.keys()),
    unshown: guards.filter(({ kind }) => kind === 'no evidence').length,
  }
}

function idsOfSeveral(beside: readonly WhyTree[]): string[] {
  return beside.length > 1 ? beside.map(({ why }) => why.id) : []
}

const keys: readonly (readonly [key: string, does: string])[] = [
  ['Enter', 'next why'],
  ['alt+Enter', 'another cause'],
  ['alt+→', 'in'],
  ['alt+←', 'out'],
  ['alt+↑', 'up'],
  ['alt+↓', 'down'],
  ['shift+Enter', 'new line'],
]
