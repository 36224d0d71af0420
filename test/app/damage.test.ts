import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { damages, test } from '../support/damaged-archive'

for (const [how, { banner, title }] of Object.entries(damages)) {
  test.describe(`a file that is ${how}`, () => {
    test.use({ damage: how })

    test('is named on screen and set right, and the rest opens', async ({ damaged }) => {
      const { app, folder } = damaged
      await expect(app.page.getByRole('alert')).toContainText('INC-1.json')
      await expect(app.page.getByRole('alert')).toContainText(banner)
      await app.archive.expectIncidents('INC-1', 'INC-2')
      await expect(app.page.getByRole('row', { name: title })).toBeVisible()
      const file = await readFile(join(folder, 'incidents/INC-1.json'), 'utf8')
      expect(JSON.parse(file).data.title).toBe(title)
    })
  })
}
