import { IconCheck, IconPoint } from '@tabler/icons-react'
import { useMemo } from 'react'
import { isLocked } from '../../domain/approvals'
import type { Question } from '../../domain/guide/question'
import { questionsIn } from '../../domain/guide/questions'
import { isSectionId, type SectionId } from '../../domain/section-ids'
import type { Section } from '../../domain/sections'
import { templateOf } from '../../domain/templates'
import { type Asking, AskingProvider } from '../parts/answers'
import { LockedFields } from '../parts/locked'
import { ActionsSection } from './actions/actions-section'
import classes from './editor.module.css'
import { EndPage } from './guide/end-page'
import guideClasses from './guide/guide.module.css'
import { ModeButton } from './guide/mode-button'
import { QuestionHelp } from './guide/question-help'
import { QuestionPage } from './guide/question-page'
import type { Guide, Place } from './guide/use-guide'
import type { AttachingProps } from './section-props'
import { AttachmentsSection } from './sections/attachments-section'
import { ImpactSection } from './sections/impact-section'
import { LessonsSection } from './sections/lessons-section'
import { OverviewSection } from './sections/overview-section'
import { OwnFields } from './sections/own-fields'
import { ReviewSection } from './sections/review-section'
import { SummarySection } from './sections/summary-section'
import { WhysSection } from './studio/whys-section'
import { TimelineSection } from './timeline/timeline-section'

const forms: Record<SectionId, (props: AttachingProps) => React.ReactNode> = {
  overview: OverviewSection,
  summary: SummarySection,
  impact: ImpactSection,
  timeline: TimelineSection,
  whys: WhysSection,
  lessons: LessonsSection,
  actions: ActionsSection,
  review: ReviewSection,
  attachments: AttachmentsSection,
}

type Props = AttachingProps & {
  readonly section: Section
  readonly guide: Guide
  readonly onGoTo: (place: Place) => void
}

/** One section, or one question of it: what a good answer holds, what is still missing, and the fields. */
export function SectionPage({ section, guide, onGoTo, ...props }: Props) {
  const { incident } = props
  const template = templateOf(incident)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked depends on the template, not on the answers.
  const questions = useMemo(() => questionsIn(section, incident), [section.id, template])
  const alone = guide.at?.question.id
  // The same one while somebody types: all fields listen to it.
  const asking = useMemo(() => askingOf(questions, alone), [questions, alone])
  const Form = isSectionId(section.id) ? forms[section.id] : undefined
  const form = (
    <AskingProvider value={asking}>
      <LockedFields isLocked={isLocked(incident)}>
        {Form ? <Form {...props} /> : null}
        <OwnFields section={section} incident={incident} change={props.change} />
      </LockedFields>
    </AskingProvider>
  )
  return (
    <main
      className={classes.page}
      data-section={section.id}
      data-alone={alone !== undefined || guide.isAtEnd}
    >
      <div className={classes.column}>
        <div className={classes.head}>
          <h2 className={classes.heading}>{section.title}</h2>
          <ModeButton guide={guide} />
        </div>
        {guide.isAtEnd ? (
          <EndPage guide={guide} onGoTo={onGoTo} />
        ) : guide.at ? (
          <QuestionPage key={alone} guide={guide} at={guide.at}>
            {form}
          </QuestionPage>
        ) : (
          <>
            <p className={classes.guide}>{section.guide}</p>
            <Points section={section} onGoTo={onGoTo}>
              {questions.length > 0 ? (
                <QuestionHelp
                  questions={questions}
                  label="Why these are asked, and what good answers look like"
                />
              ) : null}
            </Points>
            {form}
          </>
        )}
      </div>
    </main>
  )
}

function askingOf(questions: readonly Question[], alone: string | undefined): Asking {
  return {
    alone,
    besides: (id) => {
      const question = questions.find((one) => one.id === id)
      return question ? (
        <QuestionHelp
          className={guideClasses.beside}
          questions={[question]}
          label={`About “${question.asks}”`}
        />
      ) : null
    },
  }
}

type PointsProps = Pick<Props, 'section' | 'onGoTo'> & { readonly children: React.ReactNode }

/** What the section needs; each leads to where it is written. */
function Points({ section, onGoTo, children }: PointsProps) {
  return (
    <div className={classes.points}>
      <ul className={classes.pointList} aria-label="What this section needs">
        {section.points.map(({ id, label, isMet }) => (
          <li key={id}>
            <button
              type="button"
              className={classes.point}
              data-met={isMet}
              onClick={() => onGoTo({ section: section.id, begin: id })}
            >
              {isMet ? (
                <IconCheck size={13} aria-label="Done:" />
              ) : (
                <IconPoint size={13} aria-label="Missing:" />
              )}
              {label}
            </button>
          </li>
        ))}
      </ul>
      {children}
    </div>
  )
}
