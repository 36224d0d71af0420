import { IconCheck, IconPoint } from '@tabler/icons-react'
import { isSectionId, type SectionId } from '../../domain/section-ids'
import type { Section } from '../../domain/sections'
import { ActionsSection } from './actions/actions-section'
import classes from './editor.module.css'
import type { AttachingProps } from './section-props'
import { AttachmentsSection } from './sections/attachments-section'
import { ImpactSection } from './sections/impact-section'
import { LessonsSection } from './sections/lessons-section'
import { OverviewSection } from './sections/overview-section'
import { OwnFields } from './sections/own-fields'
import { ReviewSection } from './sections/review-section'
import { SummarySection } from './sections/summary-section'
import { WhysSection } from './sections/whys-section'
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

type Props = AttachingProps & { readonly section: Section }

/** One section: what a good answer holds, what is still missing, and the fields. */
export function SectionPage({ section, ...props }: Props) {
  const Form = isSectionId(section.id) ? forms[section.id] : undefined
  return (
    <main className={classes.page} data-section={section.id}>
      <div className={classes.column}>
        <h2 className={classes.heading}>{section.title}</h2>
        <p className={classes.guide}>{section.guide}</p>
        <ul className={classes.points} aria-label="What this section needs">
          {section.points.map(({ id, label, isMet }) => (
            <li key={id} className={classes.point} data-met={isMet}>
              {isMet ? (
                <IconCheck size={13} aria-label="Done:" />
              ) : (
                <IconPoint size={13} aria-label="Missing:" />
              )}
              {label}
            </li>
          ))}
        </ul>
        {Form ? <Form {...props} /> : null}
        <OwnFields section={section} incident={props.incident} change={props.change} />
      </div>
    </main>
  )
}
