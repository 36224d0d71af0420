import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { isSame } from '../../domain/comparing'
import type { Desktop } from '../../domain/desktop/desktop'
import type { Template } from '../../domain/template'
import { adopted } from '../../domain/template-edit'
import { shippedTemplates } from '../../domain/templates'
import { newId } from '../parts/new-id'
import { useTeam } from '../parts/team'
import { tellFailure } from '../parts/tell-failure'

/** What is done with whole templates: to and from files, and away. */
export function useTemplateTasks(desktop: Desktop, show: (template: Template) => void) {
  const { team, change } = useTeam()
  const keepAgain = async (template: Template) => {
    const reason = await change({ kind: 'keep template', template })
    if (reason !== undefined) tellFailure('Undo', reason)
  }
  return {
    async openFile() {
      const read = await desktop.readTemplateFile()
      if (read.kind === 'cancelled') return
      if (read.kind === 'failed') return tellFailure('Open a template', read.reason)
      const { template } = read
      const isShipped = shippedTemplates.some(({ id }) => id === template.id)
      const known = team.templates.find(({ id }) => id === template.id)
      const opened = adopted(template, isShipped ? newTemplateId() : template.id, team)
      const title = known && isSame(known, opened) ? 'Nothing new' : 'Not saved yet'
      const message = known
        ? title === 'Nothing new'
          ? `“${known.label}” is one of your templates already, just as it is in the file.`
          : `It takes the place of “${known.label}” when you save it.`
        : `“${opened.label}” is one of your templates once you save it.`
      show(opened)
      notifications.show({ title, message, autoClose: 12_000 })
    },
    async saveFile(template: Template) {
      const saved = await desktop.saveTemplateFile(template)
      if (saved.kind === 'failed') tellFailure('Save as a file', saved.reason)
      if (saved.kind === 'saved') {
        notifications.show({
          title: 'Saved as a file',
          message: `${saved.fileName} can be sent to another team.`,
        })
      }
    },
    /** False where it was not done, which was told. */
    async remove(template: Template): Promise<boolean> {
      const reason = await change({ kind: 'delete template', id: template.id })
      if (reason !== undefined) {
        tellFailure(`Delete “${template.label}”`, reason)
        return false
      }
      const notice = `deleted ${template.id}`
      notifications.show({
        id: notice,
        title: `“${template.label}” deleted`,
        message: (
          <>
            Post-mortems written by it keep it.
            <br />
            <Button
              size="compact-sm"
              variant="default"
              mt={6}
              onClick={() => {
                notifications.hide(notice)
                keepAgain(template)
              }}
            >
              Undo
            </Button>
          </>
        ),
        autoClose: 12_000,
      })
      return true
    },
  }
}

/** Templates go from one archive to another, so that their ids are told apart everywhere. */
export function newTemplateId(): string {
  return `team-${newId()}`
}
