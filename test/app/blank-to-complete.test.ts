import { expect, type Page } from '@playwright/test'
import { test } from '../support/launch'

/** What a person types once the screen has asked and the cursor stands in the field. Keys are written <Enter>. */
const answers: readonly (readonly [asked: RegExp, typed: string])[] = [
  [/^Overview: Title/, 'Checkout down for 45 minutes'],
  [/^Overview: Root cause category/, 'Infrastructure - Capacity<Escape>'],
  [
    /^Summary: Written/,
    'Checkout failed for 45 minutes. About 12 % of users could not pay. A larger pool ended it.',
  ],
  [/^Impact: Users affected/, '12400'],
  [/^Impact: How users were counted/, 'Distinct sessions with a failed payment'],
  [/^Impact: Services/, 'checkout'],
  [/^Impact: Duration/, '2026-03-11 14:00<Tab>2026-03-11 14:45<Tab>'],
  [/^Impact: Revenue/, '<ArrowDown><ArrowDown><ArrowDown><Enter>'],
  [/^Timeline: Events/, '2026-03-11 14:00 Checkout begins to fail<Enter>14:01 Errors pass 1 %<Enter>'],
  [/^Timeline: Detected marked/, '14:04 The alert fires !detected<Enter>'],
  [/^Timeline: Communicated marked/, '14:15 The status page says so !communicated<Enter>'],
  [/^Timeline: Mitigated marked/, '14:45 Pool raised to 400 !mitigated<Enter>'],
  [/^Timeline: Resolved marked/, '15:10 Load test passes !resolved<Enter>'],
  [/^Five whys: Problem stated/, '12 % of users could not pay'],
  [
    /^Five whys: \d whys answered/,
    [
      'No connection to the session store was free',
      'Why was none free?<Enter>All 400 were idle',
      'Why were they idle?<Enter>They are given back after 300 s',
      'Why so late?<Enter>The client uses the default of its library',
      'Why that default?<Enter>No standard says what limits a client has',
    ].join('<Enter>'),
  ],
  [/^Five whys: Contributing factors/, 'A campaign doubled the load'],
  [/^Lessons: What went well/, 'The alert fired within four minutes'],
  [/^Lessons: What went poorly/, 'The status page came late'],
  [/^Lessons: Where we got lucky/, 'It happened in office hours'],
  [/^Action items: (At least one|One prevents)/, 'Page the payments rota at 80 % of the pool'],
  [/^Action items: Each has an owner/, 'Payments team'],
  [/^Action items: Each says when it is done/, 'A drill with a full pool pages the rota'],
  [/^Action items: Each has a date/, '2026-03-20'],
  [/^Action items: Each has its (GitHub|Jira|place)/, 'PAY-812'],
  [/^Cross-departmental audit: Departments consulted/, 'Legal: no duty to report'],
  [/^Cross-departmental audit: Controls affected/, 'None'],
  [/^Cross-departmental audit: Remaining risk/, '<ArrowDown><Enter>'],
  [/^Cross-departmental audit: Place on the compliance roadmap/, 'Fourth quarter, entry 3'],
  [/^Review: Meeting held/, '2026-03-12 10:00<Enter>'],
  [/^Review: Roles present/, 'Incident commander'],
  [/^Review: .+ signed/, '<Enter><Enter>A. Reader<Enter>'],
]

test('each template leads from blank to complete by what the screen says', async ({ app }) => {
  test.setTimeout(240_000)
  for (const template of ['Startup', 'Scale-up', 'Enterprise']) {
    await app.archive.create(template)
    await test.step(template, () => followTheScreen(app.page))
    await app.page.getByRole('button', { name: 'Archive', exact: true }).click()
  }
})

/** Reads what is next, goes there by its key, and answers what is asked, until nothing is. */
async function followTheScreen(page: Page): Promise<void> {
  const progress = page.getByRole('region', { name: 'Progress' })
  const next = progress.getByRole('button', { name: /^Next/ })
  for (let steps = 0; (await next.count()) > 0; steps += 1) {
    expect(steps, 'it goes on').toBeLessThan(60)
    const words = (await next.textContent())?.replace(/^Next Ctrl\+J/, '') ?? ''
    const [, answer] = answers.find(([asked]) => asked.test(words)) ?? []
    expect(answer, `an answer to “${words}”`).toBeDefined()
    await page.keyboard.press('Control+j')
    await settled(page)
    for (const part of (answer ?? '').split(/(<\w+>)/)) {
      if (!/^<\w+>$/.test(part)) await page.keyboard.insertText(part)
      else {
        await page.keyboard.press(part.slice(1, -1))
        await settled(page)
      }
    }
    await settled(page)
  }
  await expect(progress).toContainText('100 % complete')
}

/** A person looks where the cursor went before typing on. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((done) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), 50)),
  )
}
