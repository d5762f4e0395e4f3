import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test, waysIn } from './support/fixtures'
import { changes, expectAsShown, shownRequest } from './support/shown'

const run = promisify(execFile)

test.use({ demoOptions: ['--delay', '1200', '--assets-port', '0'] })

for (const wayIn of waysIn)
  test.describe(wayIn, () => {
    test.use({ wayIn })
    // Both ways meet the same server.
    const [stopped, edited, deleted] =
      wayIn === 'standalone' ? ['1i1', '1i2', '1i3'] : ['1i4', '1i5', '1i6']

    test('the registrationToken walk: from the endpoint to the command, ready to copy', async ({
      page,
      at,
      context,
      received,
      demo,
    }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: demo.origin })
      await page.goto(at('/v1'))
      await page
        .getByRole('navigation')
        .getByRole('link', { name: 'registrationTokens', exact: true })
        .click()
      await expect(page.getByRole('heading', { name: 'registrationTokens' })).toBeVisible()
      await page.getByRole('button', { name: 'Create', exact: true }).click()

      const dialog = page.getByRole('dialog', { name: 'Create registrationToken', exact: true })
      await dialog.getByLabel('name', { exact: true }).fill('lab "agents"')
      await received.clear()
      await dialog.getByRole('button', { name: 'Show Request', exact: true }).click()
      const shown = await shownRequest(page)
      expect(shown.body).toBe(JSON.stringify({ name: 'lab "agents"' }))
      await dialog.getByRole('tab', { name: 'curl', exact: true }).click()
      const panel = dialog.getByRole('tabpanel', { name: 'curl', exact: true })
      await panel.getByRole('button', { name: 'Copy' }).click()
      const curl = await page.evaluate(() => navigator.clipboard.readText())
      expect(changes(await received()), 'nothing is sent before Send Request').toEqual([])

      await dialog.getByRole('button', { name: 'Send Request', exact: true }).click()
      await expect(dialog.getByText('201 Created')).toBeVisible()
      await expect(dialog.getByText('registering', { exact: true })).toBeVisible()
      const sent = changes(await received())
      expect(sent).toHaveLength(1)
      expectAsShown(sent[0], shown)

      await expect(dialog.getByText('active', { exact: true })).toBeVisible({ timeout: 10_000 })
      await expect(dialog.getByText(/^sudo docker run .*http/)).toBeVisible()
      await expect(dialog.getByText('registrationUrl', { exact: true })).toBeVisible()
      await dialog.getByRole('button', { name: 'Copy command' }).click()
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^sudo docker run /)

      await dialog.getByRole('button', { name: 'Follow', exact: true }).click()
      await expect(dialog).toBeHidden()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^1c/)

      // The copied command does the same as the button did.
      await received.clear()
      await run('bash', ['-c', curl], {
        env: { ...process.env, CATTLE_ACCESS_KEY: 'a', CATTLE_SECRET_KEY: 'b' },
      })
      expectAsShown(changes(await received())[0], shown)
    })

    test('a container is stopped with its instanceStop input, and followed until it has stopped', async ({
      page,
      at,
      received,
    }) => {
      await page.goto(at(`/v1/containers/${stopped}`))
      await page.getByRole('button', { name: 'stop', exact: true }).click()
      const dialog = page.getByRole('dialog', { name: `stop container ${stopped}`, exact: true })
      await dialog.getByLabel('remove', { exact: true }).selectOption('false')
      await dialog.getByLabel('timeout', { exact: true }).fill('7')
      await page.keyboard.press('Enter')
      const shown = await shownRequest(page)
      expect(JSON.parse(shown.body)).toEqual({ remove: false, timeout: 7 })
      await received.clear()
      await dialog.getByRole('button', { name: 'Send Request' }).click()
      await expect(dialog.getByText('stopped', { exact: true })).toBeVisible({ timeout: 10_000 })
      const sent = changes(await received())
      expect(sent).toHaveLength(1)
      expectAsShown(sent[0], shown)
      await dialog.getByRole('button', { name: 'Close', exact: true }).click()
      await expect(page.getByRole('button', { name: 'stop', exact: true })).toBeDisabled()
      await expect(page.getByRole('button', { name: 'start', exact: true })).toBeEnabled()
    })

    test('an edit sends the one field that was changed, and nothing when nothing was', async ({
      page,
      at,
      received,
    }) => {
      await page.goto(at(`/v1/containers/${edited}`))
      await page.getByRole('button', { name: 'Edit', exact: true }).click()
      const dialog = page.getByRole('dialog', { name: `Edit container ${edited}`, exact: true })
      await expect(dialog.getByRole('button', { name: 'Send Request' })).toBeDisabled()
      const description = dialog.getByLabel('description', { exact: true })
      const before = await description.inputValue()
      await description.fill('x')
      await description.fill(before)
      expect((await shownRequest(page)).body).toBe('{}')
      await description.fill('Zoë’s “web” server')
      const shown = await shownRequest(page)
      expect(shown.method).toBe('PUT')
      expect(JSON.parse(shown.body)).toEqual({ description: 'Zoë’s “web” server' })
      await received.clear()
      await dialog.getByRole('button', { name: 'Send Request' }).click()
      await expect(dialog.getByText('200 OK')).toBeVisible()
      expectAsShown(changes(await received())[0], shown)
      await dialog.getByRole('button', { name: 'Close', exact: true }).click()
      await expect(dialog).toBeHidden()
      await expect(page.getByText('Zoë’s “web” server')).toBeVisible()
    })

    test('a delete shows its request and takes a press on Send Request, not an Enter', async ({
      page,
      at,
      received,
    }) => {
      await page.goto(at(`/v1/containers/${deleted}`))
      await received.clear()
      await page.getByRole('button', { name: 'Delete', exact: true }).click()
      const dialog = page.getByRole('dialog', { name: `Delete container ${deleted}`, exact: true })
      await expect(dialog).toBeVisible()
      for (let i = 0; i < 3; i++) await page.keyboard.press('Enter')
      const shown = await shownRequest(page)
      expect(shown).toMatchObject({
        method: 'DELETE',
        target: `/v1/containers/${deleted}`,
        body: '',
      })
      await page.keyboard.press('Enter')
      expect(changes(await received())).toEqual([])
      await dialog.getByRole('button', { name: 'Send Request' }).click()
      await expect(dialog.getByText('200 OK')).toBeVisible()
      const sent = changes(await received())
      expect(sent).toHaveLength(1)
      expectAsShown(sent[0], shown)
      await dialog.getByRole('button', { name: 'Close', exact: true }).click()
      await expect(page.getByRole('heading', { name: 'containers' })).toBeVisible()
    })

    test('a refused value stands at its field, with everything typed kept', async ({
      page,
      at,
      allowErrors,
    }) => {
      allowErrors(/status of 422/)
      await page.goto(at('/v1/registrycredentials#create=registryCredential'))
      const dialog = page.getByRole('dialog', { name: 'Create registryCredential', exact: true })
      await dialog.getByLabel('publicValue', { exact: true }).fill('me')
      await dialog.getByRole('button', { name: 'Send Request' }).click()
      await expect(dialog.getByRole('button', { name: 'Send anyway' })).toBeVisible()
      await dialog.getByRole('button', { name: 'Send anyway' }).click()
      await expect(dialog.getByRole('status').getByText(/^422/)).toBeVisible()
      await dialog.getByRole('button', { name: 'Edit & Retry' }).click()
      await expect(dialog.getByLabel('publicValue', { exact: true })).toHaveValue('me')
    })
  })
