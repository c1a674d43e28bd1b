import { describe, expect, test } from 'vitest'
import { markup, plainDocument } from './plain-document.ts'

describe('markup', () => {
  test('escapes every text, and no HTML of its own making', () => {
    const items = ['<i>', '"\'&'].map((text) => markup`<li title="${text}">${text}</li>`)
    expect(markup`<ul>${items}</ul>${1}`.html).toBe(
      '<ul><li title="&lt;i&gt;">&lt;i&gt;</li><li title="&#34;&#39;&amp;">&#34;&#39;&amp;</li></ul>1',
    )
  })

  test('takes no object for HTML that only looks like it', () => {
    const forged = { html: '<script>' } as unknown as string
    expect(markup`${forged}`.html).not.toContain('<script>')
  })
})

describe('plainDocument', () => {
  test('allows nothing but its own style, and what it is opened for', async () => {
    const response = plainDocument({
      title: '<T>',
      body: markup`b`,
      allow: { 'frame-src': 'https://a.test' },
    })
    const policy = response.headers.get('content-security-policy')
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/]+='; img-src data:;/)
    expect(policy).toContain("form-action 'none'; frame-ancestors 'none'; frame-src https://a.test")
    expect(policy).not.toContain('script-src')
    expect(response.headers.get('x-robots-tag')).toBe('noindex')
    expect(await response.text()).toContain('<title>&lt;T&gt;</title>')
  })

  test('allows the one script that it runs by its hash', () => {
    const { headers } = plainDocument({ title: 't', body: markup`b`, script: 'run()' })
    expect(headers.get('content-security-policy')).toMatch(/script-src 'sha256-[\w+/]+='/)
  })
})
