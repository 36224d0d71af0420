import { useRef, useState } from 'react'
import type { Desktop } from '../../domain/desktop/desktop'
import type { Template } from '../../domain/template'
import { copyOf } from '../../domain/template-edit'
import { problemOfTemplate } from '../../domain/template-rules'
import { shippedTemplates, templates } from '../../domain/templates'
import { useTeam } from '../parts/team'
import { useTemplateDraft } from './use-template-draft'
import { newTemplateId, useTemplateTasks } from './use-template-tasks'

/** The post-mortem from which somebody came, and the template it is written by. */
export type Written = { readonly id: string; readonly template: Template }

/** The template that is shown, what can be done with it, and what is asked before it is left. */
export function useTemplates(desktop: Desktop, written: Written | undefined) {
  const { team, change } = useTeam()
  const known = (id: string) => [...shippedTemplates, ...team.templates].find((one) => one.id === id)
  const [first] = useState(() => {
    const wanted = written?.template ?? team.templates[0] ?? templates.startup
    return known(wanted.id) ?? wanted
  })
  const draft = useTemplateDraft(first, known(first.id))
  const { present } = draft
  const isShipped = shippedTemplates.some(({ id }) => id === present.id)
  const isKept = isShipped || draft.isKept
  const [refusal, setRefusal] = useState<string>()
  /** Which template a copy was made of. */
  const [origin, setOrigin] = useState<string>()
  const [uses, setUses] = useState(written?.template.id)
  // What a post-mortem is written by stays what it is written by, also as a copy that is edited.
  const isUsed = written !== undefined && (present.id === uses || origin === uses)
  const taken = useRef<Template>(undefined)
  const [asking, setAsking] = useState<{ readonly then: () => void }>()

  const show = (template: Template, copiedFrom?: string) => {
    draft.open(template, known(template.id))
    setOrigin(copiedFrom)
    setRefusal(undefined)
  }
  const whenKept = (then: () => void) => (isKept ? then() : setAsking({ then }))
  const take = (template: Template) => {
    setUses(template.id)
    taken.current = template
  }
  const save = async (): Promise<boolean> => {
    if (isKept) return true
    const problem = problemOfTemplate(present)
    const reason =
      problem === undefined
        ? await change({ kind: 'keep template', template: present })
        : `Not saved yet: ${problem}`
    setRefusal(reason)
    if (reason !== undefined) return false
    draft.markKept()
    if (isUsed) take(present)
    return true
  }
  const tasks = useTemplateTasks(desktop, show)
  return {
    ...draft,
    /** With what is being written, and what is not saved yet, in its place. */
    own: withShown(team.templates, isShipped ? undefined : present),
    isShipped,
    isKept,
    isUsed,
    refusal,
    /** The template that the post-mortem is to be written by from now on, where that has changed. */
    taken,
    save,
    show: (template: Template) => whenKept(() => show(template)),
    openFile: () => whenKept(tasks.openFile),
    saveFile: () => whenKept(() => tasks.saveFile(present)),
    copy: () => whenKept(() => show(copyOf(present, newTemplateId(), team), present.id)),
    async use() {
      if (await save()) take(present)
    },
    async remove() {
      const next = team.templates.find(({ id }) => id !== present.id) ?? templates.startup
      if (!known(present.id) || (await tasks.remove(present))) show(next)
    },
    whenKept,
    asking: asking && {
      keepEditing: () => setAsking(undefined),
      discard: () => {
        setAsking(undefined)
        asking.then()
      },
      save: async () => {
        setAsking(undefined)
        if (await save()) asking.then()
      },
    },
  }
}

function withShown(own: readonly Template[], shown: Template | undefined): readonly Template[] {
  if (!shown) return own
  return own.some(({ id }) => id === shown.id)
    ? own.map((template) => (template.id === shown.id ? shown : template))
    : [...own, shown]
}
