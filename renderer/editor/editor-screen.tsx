import { useCallback, useEffect, useMemo, useState } from 'react'
import { isLocked } from '../../domain/approvals'
import type { Desktop } from '../../domain/desktop/desktop'
import type { ArchiveChange } from '../../domain/desktop/outside-requests'
import type { LockAfter } from '../../domain/desktop/protection-requests'
import type { Change } from '../../domain/edit'
import { draftStamp } from '../../domain/guide/first-draft'
import { nextThing } from '../../domain/guide/next'
import type { Incident } from '../../domain/incident'
import { redactionsPlace, sectionOf } from '../../domain/section-of-change'
import { sectionsOf } from '../../domain/sections'
import { templateOf } from '../../domain/templates'
import { instantOf } from '../../domain/time'
import type { ArchiveTask } from '../archive-task'
import { useCommands } from '../parts/command-center'
import { LockCommand } from '../parts/lock-command'
import { SaveTickets } from './actions/save-tickets'
import { ApprovalNotice } from './approvals/approval-notice'
import { ApprovalProvider } from './approvals/approval-provider'
import { CoachButton } from './coach/coach-button'
import { CoachPanel } from './coach/coach-panel'
import { CoachProvider } from './coach/coach-provider'
import { useCoachPanel } from './coach/use-coach-panel'
import { DropTarget } from './drop-target'
import { EditTemplates } from './edit-templates'
import classes from './editor.module.css'
import { EditorBar } from './editor-bar'
import { editorCommands } from './editor-commands'
import { DraftClock } from './guide/draft-clock'
import { LifecycleRail } from './guide/lifecycle-rail'
import { NextButton } from './guide/next-button'
import { type Place, useGuide } from './guide/use-guide'
import { MeetingScreen } from './meeting/meeting-screen'
import { useMeeting } from './meeting/use-meeting'
import { OutsideNotice } from './outside-notice'
import { RedactionPage } from './redaction/redaction-page'
import { RedactionsLink } from './redaction/redactions-link'
import { useRedactionCommands } from './redaction/use-redaction-commands'
import { SaveFailure } from './save-failure'
import { SectionNav } from './section-nav'
import { SectionPage } from './section-page'
import { SimilarIncidents } from './similar-incidents'
import { SaveChart } from './timeline/chart/save-chart'
import { useAttaching } from './use-attaching'
import { useAutosave } from './use-autosave'
import { type Opened, useDraft } from './use-draft'
import { useOutside } from './use-outside'
import { useSaveChart } from './use-save-chart'
import { useSaveTickets } from './use-save-tickets'

type Props = {
  readonly desktop: Desktop
  readonly opened: Opened
  /** What was decided about it on another screen. */
  readonly decided?: Change | undefined
  /** Where it opens; at the beginning otherwise. */
  readonly beginAt?: string | undefined
  readonly isSample: boolean
  readonly lockAfter: LockAfter | undefined
  /** What other programs have changed in the archive lately. */
  readonly outside: ArchiveChange | undefined
  readonly onLeave: (begin?: ArchiveTask) => void
  /** Another incident is to be opened; this one is saved. */
  readonly onGoTo: (id: string) => void
  /** Asked for with the incident as it has just been saved. */
  readonly onExport: (incident: Incident) => void
  /** The archive was locked by a fault; `then` is what was to be done. */
  readonly onUnlock: (then: () => void) => void
  /** Asked for likewise. */
  readonly onHistory: (incident: Incident) => void
  readonly onTemplates: (incident: Incident) => void
}

/** One post-mortem being written: its sections on the left, the one being written beside them. */
export function EditorScreen({
  desktop,
  opened,
  decided,
  beginAt = 'overview',
  isSample,
  lockAfter,
  outside,
  onLeave,
  onGoTo,
  onExport,
  onUnlock,
  onHistory,
  onTemplates,
}: Props) {
  const [place, go] = useState<Place>({ section: beginAt })
  const show = useCallback((section: string) => go({ section }), [])
  const showChange = useCallback((done: Change) => go({ section: sectionOf(done), change: done }), [])
  const { writing, log, change, undo, redo, canUndo, canRedo } = useDraft(opened, showChange)
  // biome-ignore lint/correctness/useExhaustiveDependencies: done once, when the screen is first shown.
  useEffect(() => {
    if (decided) change(decided)
  }, [])
  const autosave = useAutosave(desktop, writing, log)
  const { saving, saveNow, latest } = autosave
  const replace = useCallback(
    (by: Incident) => change({ kind: 'replace', by, at: instantOf(Date.now() / 1000) }),
    [change],
  )
  const others = useOutside({ desktop, change: outside, writing, autosave, replace })
  const incident = writing.draft.present
  const guide = useGuide(incident, place, go)
  const { doNext, switchMode } = guide
  const meeting = useMeeting(incident, change)
  const attaching = useAttaching(desktop, incident.attachments, change, show)
  const { choose, settled } = attaching
  const sections = sectionsOf(incident)
  const section = sections.find(({ id }) => id === place.section) ?? sections[0]

  const actions = useMemo(() => {
    // What is being attached would be lost with the screen.
    const saveAll = async () => {
      await settled()
      return saveNow()
    }
    return {
      undo,
      redo,
      show,
      leave: async (begin?: ArchiveTask) => {
        if (await saveAll()) onLeave(begin)
      },
      goTo: async (id: string) => {
        if (await saveAll()) onGoTo(id)
      },
      close: async () => {
        if (await saveAll()) desktop.readyToClose()
      },
      export: async () => {
        if (await saveAll()) onExport(latest.current.draft.present)
      },
      history: async () => {
        if (await saveAll()) onHistory(latest.current.draft.present)
      },
      templates: async () => {
        if (await saveAll()) onTemplates(latest.current.draft.present)
      },
      attach: choose,
      doNext,
      switchMode,
      meet: meeting.open,
    }
  }, [
    undo,
    redo,
    show,
    doNext,
    switchMode,
    meeting.open,
    saveNow,
    onLeave,
    onGoTo,
    onExport,
    onHistory,
    onTemplates,
    latest,
    desktop,
    choose,
    settled,
  ])
  const template = templateOf(incident)
  useCommands(useMemo(() => editorCommands(actions, template), [actions, template]))
  const saveChart = useSaveChart(desktop, incident.id, saveNow)
  const saveTickets = useSaveTickets(desktop, incident.id, saveNow)
  const coachPanel = useCoachPanel()
  const showRedactions = useCallback(() => show(redactionsPlace), [show])
  useRedactionCommands({ incident, change, onShow: showRedactions })
  const isAtRedactions = place.section === redactionsPlace
  if (!section) return null

  const screen = (
    <div className={classes.editor}>
      <LockCommand desktop={desktop} lockAfter={lockAfter} saveNow={saveNow} writing={incident.id} />
      {meeting.held ? null : (
        <EditorBar
          incident={incident}
          saving={saving}
          back={isSample ? 'Samples' : 'Archive'}
          canUndo={canUndo}
          canRedo={canRedo}
          actions={actions}
          onSave={saveNow}
        >
          <CoachButton {...coachPanel} />
        </EditorBar>
      )}
      <SaveFailure saving={saving} onUnlock={() => onUnlock(saveNow)} />
      <OutsideNotice
        state={others.state}
        onKeepMine={others.keepMine}
        onTakeOther={others.takeOther}
        onDecideLater={others.decideLater}
        onCompare={others.compare}
        onPutBack={others.putBack}
      />
      {meeting.held ? (
        <MeetingScreen
          incident={incident}
          change={change}
          held={meeting.held}
          saving={saving}
          onSave={saveNow}
        />
      ) : (
        <>
          <ApprovalNotice incident={incident} />
          <LifecycleRail incident={incident} change={change} onGoTo={go} />
          <div className={classes.body}>
            <SectionNav
              sections={sections}
              current={isAtRedactions ? redactionsPlace : section.id}
              onShow={show}
              last={<RedactionsLink incident={incident} isShown={isAtRedactions} onShow={showRedactions} />}
              end={<DraftClock incident={incident} onDone={(now) => change(draftStamp(now))} />}
            >
              <NextButton
                next={isLocked(incident) ? undefined : nextThing(sections)}
                incident={incident}
                onDo={doNext}
              />
              <SimilarIncidents
                desktop={desktop}
                id={incident.id}
                isSaved={saving.kind === 'saved'}
                onOpen={actions.goTo}
              />
            </SectionNav>
            {isAtRedactions ? (
              <RedactionPage incident={incident} change={change} onGoTo={show} />
            ) : (
              <SaveChart value={saveChart}>
                <SaveTickets value={saveTickets}>
                  <EditTemplates value={actions.templates}>
                    <SectionPage
                      key={section.id}
                      section={section}
                      incident={incident}
                      change={change}
                      attaching={attaching}
                      guide={guide}
                      onGoTo={go}
                    />
                  </EditTemplates>
                </SaveTickets>
              </SaveChart>
            )}
            <CoachPanel
              incident={incident}
              change={change}
              sections={sections}
              current={section.id}
              {...coachPanel}
            />
          </div>
        </>
      )}
      {isLocked(incident) ? null : <DropTarget onDrop={attaching.drop} onPaste={attaching.paste} />}
    </div>
  )
  return (
    <CoachProvider
      incident={incident}
      change={change}
      onShow={(inSection, text) => go({ section: inSection, text })}
    >
      <ApprovalProvider incident={incident} change={change} onShow={show}>
        {screen}
      </ApprovalProvider>
    </CoachProvider>
  )
}
