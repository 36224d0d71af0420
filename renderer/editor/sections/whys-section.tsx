import { ActionIcon, Button, Checkbox, Textarea, Tooltip } from '@mantine/core'
import { IconCornerDownRight, IconLink, IconX } from '@tabler/icons-react'
import type { Why } from '../../../domain/analysis'
import { inDepthOrder, type WhyTree, whyTrees } from '../../../domain/whys'
import { Answers, answering } from '../../parts/answers'
import { focusNew } from '../../parts/focus-new'
import { Group } from '../../parts/group'
import { AddButton } from '../../parts/list-buttons'
import { newId } from '../../parts/new-id'
import { EvidenceList, newEvidence } from '../evidence-list'
import type { SectionProps } from '../section-props'
import { Notes } from './lessons-section'
import classes from './sections.module.css'

export function WhysSection({ incident, change }: SectionProps) {
  const { analysis } = incident
  const trees = whyTrees(analysis.whys)
  const deepest = inDepthOrder(trees).reduce<WhyTree | undefined>(
    (found, tree) => (tree.depth > (found?.depth ?? 0) ? tree : found),
    undefined,
  )?.why.id
  const ask = (parent?: string) => change({ kind: 'add', list: 'whys', items: [blankWhy(parent)] })
  return (
    <div className={classes.fields}>
      <Answers to={['problem']}>
        <Textarea
          label="The problem"
          placeholder="12 % of users could not complete a purchase for 45 minutes"
          value={analysis.problem}
          onChange={(event) =>
            change({ kind: 'write', part: 'analysis', with: { problem: event.currentTarget.value } })
          }
        />
      </Answers>
      <Answers to={['depth']} isQuiet>
        {trees.map((tree) => (
          <WhyBranch key={tree.why.id} tree={tree} change={change} onAsk={ask} deepest={deepest} />
        ))}
        <AddButton what={trees.length === 0 ? 'the first why' : 'another cause'} onClick={() => ask()} />
      </Answers>
      <Group
        title="Contributing factors"
        note="Conditions that had to come together: in the system, the process, the information at hand."
        answers={['factors']}
      >
        <Notes
          incident={incident}
          change={change}
          list="factors"
          label="Factor"
          placeholder="The connection pool had no limit per client"
        />
      </Group>
    </div>
  )
}

function blankWhy(parent: string | undefined): Why {
  return {
    id: newId(),
    parent,
    question: '',
    answer: '',
    joined: false,
    evidence: [],
    alsoExplains: [],
    category: '',
  }
}

type BranchProps = {
  readonly tree: WhyTree
  readonly change: SectionProps['change']
  readonly onAsk: (parent: string) => void
  /** The id of the why from which the longest chain goes on. */
  readonly deepest: string | undefined
}

/** A why and, below it, the whys that explain it. */
function WhyBranch({ tree, change, onAsk, deepest }: BranchProps) {
  const { why, depth, causes } = tree
  const amend = (changed: Partial<Why>) => change({ kind: 'amend', list: 'whys', id: why.id, with: changed })
  return (
    <div className={classes.branch} data-depth={depth}>
      <div className={classes.why}>
        <div className={classes.whyHead}>
          <span className={classes.whyNumber}>Why {depth}</span>
          {why.parent === undefined ? null : (
            <Tooltip label="Only together with the other causes beside it does it explain the step above">
              <Checkbox
                size="xs"
                label="and"
                checked={why.joined}
                onChange={(event) => amend({ joined: event.currentTarget.checked })}
              />
            </Tooltip>
          )}
          <span className={classes.grow} />
          <Button
            variant="subtle"
            color="gray"
            size="compact-xs"
            leftSection={<IconLink size={13} />}
            onClick={() => amend({ evidence: [...why.evidence, newEvidence()] })}
          >
            Evidence
          </Button>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Remove why ${depth} and what explains it`}
            onClick={() =>
              change({ kind: 'remove', list: 'whys', ids: inDepthOrder([tree]).map((below) => below.why.id) })
            }
          >
            <IconX size={14} />
          </ActionIcon>
        </div>
        <Textarea
          aria-label={`Question ${depth}`}
          variant="unstyled"
          classNames={{ input: classes.question ?? '' }}
          placeholder={depth === 1 ? 'Why did that happen?' : 'Why was that so?'}
          value={why.question}
          onChange={(event) => amend({ question: event.currentTarget.value })}
        />
        <div {...answering(['depth'])}>
          <Textarea
            aria-label={`Answer ${depth}`}
            placeholder="Because …"
            value={why.answer}
            onChange={(event) => amend({ answer: event.currentTarget.value })}
          />
        </div>
        <EvidenceList evidence={why.evidence} onChange={(evidence) => amend({ evidence })} />
        <Button
          mt={4}
          data-adds
          {...(why.id === deepest ? answering(['depth']) : {})}
          variant="subtle"
          size="compact-sm"
          leftSection={<IconCornerDownRight size={14} />}
          onClick={({ currentTarget }) => {
            onAsk(why.id)
            focusNew(() => currentTarget.closest('[data-depth]')?.lastElementChild)
          }}
        >
          {causes.length === 0 ? 'Ask why' : 'Another cause'}
        </Button>
      </div>
      {causes.map((cause) => (
        <WhyBranch key={cause.why.id} tree={cause} change={change} onAsk={onAsk} deepest={deepest} />
      ))}
    </div>
  )
}
