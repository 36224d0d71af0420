import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { docxText, pdfText } from '../support/documents'
import { answerDialogs, test } from '../support/launch'
import type { EditorPage } from '../support/pages/editor-page'

/** What an on-call engineer types, section by section. */
const typed = {
  title: 'Logins fail after a DNS change',
  summary:
    'On 11 March, logins failed for 54 minutes because a DNS record pointed at a retired host. About 30 % of users could not sign in. The record was restored and a check was added to the pipeline.',
  affected: '5,400',
  measured: 'Distinct accounts with a failed login in the gateway log',
  effect: 'Every login answered 502',
  events: [
    ['08:31', 'Old record restored at the registrar'],
    ['08:02:10', 'Support hears of failing logins'],
    ['08:52', 'Error rate back to normal everywhere'],
    ['07:58', 'DNS change deployed to production'],
    ['08:12', 'Status page says logins are degraded'],
    ['08:20', 'Resolver cache found to hold the retired host'],
    ['~08:40', 'Most regions see the restored record'],
    ['08:03', 'Second alert fires for the gateway'],
    ['09:10', 'Caches flushed in the last region'],
    ['2026-03-12 10:00', 'Post-mortem begun with all teams'],
  ],
  problem: 'Thirty percent of users could not sign in',
  question: 'Why did logins reach a retired host?',
  answer: 'The record was edited by hand from an outdated copy',
  factor: 'The zone file is not under version control',
  well: ['Alert fired within two minutes', 'Rollback needed a single command'],
  poorly: 'The runbook named the wrong registrar',
  lucky: 'The retired host answered nothing instead of something wrong',
  surprise: 'Caches kept the record for ten times its lifetime',
  action: 'Add a pipeline check that compares the zone file with the live zone',
  owner: 'Platform team',
  doneWhen: 'A wrong record fails the pipeline in a drill',
  role: 'Incident commander',
  notes: 'The meeting agreed to retire the manual path',
} as const

test('the whole hour: import, write every section, export both, quit, and find it all again', async ({
  folder,
  start,
}) => {
  test.setTimeout(240_000)
  const userData = join(folder, 'user data')
  const exchange = join(folder, 'INC-2026-042.json')
  await writeFile(exchange, await readFile('assets/samples/INC-2026-042.json'))

  const app = await start(userData)
  await app.archive.waitUntilShown()
  await answerDialogs(app, { open: [exchange] })
  const editor = await app.archive.importOne()
  await writeEverything(editor)

  await editor.goTo('Timeline')
  await expect(editor.page.getByText('12 events', { exact: true })).toBeVisible()
  const times = await editor
    .events()
    .getByLabel('Time of')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))
  expect(times.slice(0, 4)).toEqual(['07:58', '08:00:00', '08:02:10', '08:03'])
  await expect(editor.page.getByText('Time to resolve').locator('..')).toContainText('54 min')

  await editor.expectSaved()
  const pdf = join(folder, 'report.pdf')
  const docx = join(folder, 'report.docx')
  await answerDialogs(app, { save: pdf })
  await editor.export('PDF')
  await answerDialogs(app, { save: docx })
  await editor.export('Word')
  await app.quit()

  const again = await start(userData)
  await again.archive.expectIncidents('INC-2026-042')
  const reopened = await again.archive.open('INC-2026-042')
  await expectEverything(reopened)
  await again.quit()

  for (const text of [await pdfText(pdf), await docxText(docx)]) {
    for (const words of everyText()) expect(text).toContain(words)
  }
})

async function writeEverything(editor: EditorPage): Promise<void> {
  await editor.write('Title', typed.title)
  await editor.goTo('Summary')
  await editor.write('Executive summary', typed.summary)

  await editor.goTo('Impact')
  await editor.write('Users affected', typed.affected)
  await editor.write('Share of all users', '30')
  await editor.write('How it was measured', typed.measured)
  await editor.choose('Basis', 'Estimated')
  await editor.write('Effect 1', typed.effect)

  await editor.goTo('Timeline')
  await editor.addEvent('2026-03-11 07:30', 'An entry that is taken back')
  await editor.page.keyboard.press('Control+z')
  await expect(editor.events()).toHaveCount(2)
  for (const [time, text] of typed.events) await editor.addEvent(time, text)
  await editor.mark('DNS change deployed', 'Impact started')
  await editor.mark('Prometheus alert', 'Detected')
  await editor.mark('Status page says', 'Communicated')
  await editor.mark('Old record restored', 'Mitigated')
  await editor.mark('Error rate back', 'Resolved')

  await editor.goTo('Five whys')
  await editor.write('The problem', typed.problem)
  await editor.press('Add the first why')
  await editor.write('Question 1', typed.question)
  await editor.write('Answer 1', typed.answer)
  await editor.writeNotes('Factor', [typed.factor])

  await editor.goTo('Lessons')
  await editor.writeNotes('Success', typed.well)
  await editor.writeNotes('Difficulty', [typed.poorly])
  await editor.writeNotes('Stroke of luck', [typed.lucky])
  await editor.writeNotes('Surprise', [typed.surprise])

  await editor.goTo('Action items')
  await editor.press('Add P0 action')
  await editor.write('Action', typed.action)
  await editor.write('Owner', typed.owner)
  await editor.write('Done when', typed.doneWhen)

  await editor.goTo('Review')
  await editor.writeNotes('Role', [typed.role])
  await editor.write('Meeting notes', typed.notes)
}

async function expectEverything(editor: EditorPage): Promise<void> {
  await expect(editor.field('Title')).toHaveValue(typed.title)
  await editor.goTo('Summary')
  await expect(editor.field('Executive summary')).toHaveValue(typed.summary)
  await editor.goTo('Impact')
  await expect(editor.field('Users affected')).toHaveValue(typed.affected)
  await expect(editor.field('Effect 1')).toHaveValue(typed.effect)
  await expect(editor.field('Value of latency_p99')).toHaveValue('12500ms')
  await editor.goTo('Timeline')
  await editor.expectCount('12 events')
  await expect(editor.event('Old record restored')).toContainText('Mitigated')
  await editor.goTo('Five whys')
  await expect(editor.field('Answer 1')).toHaveValue(typed.answer)
  await editor.goTo('Lessons')
  await expect(editor.field('Success 2')).toHaveValue(typed.well[1])
  await editor.goTo('Action items')
  await expect(editor.field('Action')).toHaveValue(typed.action)
  await editor.goTo('Review')
  await expect(editor.field('Meeting notes')).toHaveValue(typed.notes)
}

/** Every text above, and what the imported document brought. */
function everyText(): string[] {
  const { events, well, ...single } = typed
  return [
    ...Object.values(single),
    ...well,
    ...events.map(([, text]) => text),
    "Prometheus alert 'HighErrorRate' triggered",
    'On-call engineer acknowledged incident',
    'auth-service',
    'latency_p99',
    '12500ms',
    'Infrastructure - DNS Configuration',
  ]
}
