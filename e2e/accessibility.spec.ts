import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './fixtures.ts'
import { sendLines } from './wire.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme })

    for (const path of ['/', '/workbench', '/flask', '/wire', '/cookies']) {
      test(`axe finds nothing on ${path}`, async ({ page }) => {
        await page.goto('/cookies')
        await sendLines(page, [
          'hello=you; Path=/; Max-Age=600',
          'gift=yours; Domain=google.com',
          'cart=1; Path=/cart',
        ])
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        const { violations } = await new AxeBuilder({ page }).analyze()
        const found = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 160))])
        expect(found).toEqual([])
      })
    }
  })
}
