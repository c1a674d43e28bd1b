import { lessons } from '../lib/course/lessons.ts'
import { expect, test } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'

const staticPages = [
  '/',
  '/lessons',
  ...lessons.map(({ slug }) => `/lessons/${slug}`),
  '/glossary',
  '/stuck',
  '/workbench',
  '/flask',
  '/cross-site',
]
const personal = ['/cookies', '/wire', '/login', '/signup', '/progress', '/search', '/classroom/join']

function contentOf(html: string, name: string): string | undefined {
  return new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1]
}

test('every page has a title and a description of its own', async ({ baseURL }) => {
  const seen: string[] = []
  for (const path of [...staticPages, '/privacy', ...personal]) {
    const { body } = await sendRaw(baseURL ?? '', { path })
    const title = /<title>([^<]+)<\/title>/.exec(body)?.[1] ?? ''
    const description = contentOf(body, 'description') ?? ''
    expect(description.length, path).toBeGreaterThan(40)
    expect(description.length, path).toBeLessThanOrEqual(180)
    expect([contentOf(body, 'og:title'), contentOf(body, 'og:description')], path).toEqual([
      title,
      description,
    ])
    expect(contentOf(body, 'twitter:card'), path).toBe('summary_large_image')
    expect(contentOf(body, 'robots'), path).toBe(personal.includes(path) ? 'noindex' : undefined)
    seen.push(title, description)
  }
  expect(new Set(seen).size).toBe(seen.length)
})

test('a page that is shared shows its address and a picture, both absolute', async ({ baseURL }) => {
  // Whatever its query: the workbench takes a line in it, and is the same page.
  const queries = { '/workbench': '?line=a%3D1' } as Record<string, string>
  // Next writes the head of a page that is made for each request whole for those who read heads.
  const headers = { 'User-Agent': 'Twitterbot/1.0' }
  for (const path of [...staticPages, '/privacy']) {
    const { body } = await sendRaw(baseURL ?? '', { path: path + (queries[path] ?? ''), headers })
    const head = body.slice(0, body.indexOf('</head>'))
    expect(head, path).toContain(`<link rel="canonical" href="${baseURL}${path}"/>`)
    expect(contentOf(head, 'og:url'), path).toBe(`${baseURL}${path}`)
    expect(contentOf(head, 'og:image'), path).toBe(`${baseURL}/social.png`)
  }
})

test('the map lists the public pages, and they answer; crawlers are kept off the rest', async ({
  baseURL,
}) => {
  const map = await sendRaw(baseURL ?? '', { path: '/sitemap.xml' })
  const urls = [...map.body.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url)
  expect(urls.toSorted()).toEqual([...staticPages, '/privacy'].map((path) => `${baseURL}${path}`).toSorted())
  for (const url of urls)
    expect((await sendRaw(baseURL ?? '', { path: new URL(url).pathname })).status, url).toBe(200)

  const { body: robots } = await sendRaw(baseURL ?? '', { path: '/robots.txt' })
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`)
  for (const path of ['/wire', '/cookies', '/api/', '/account', '/set_cookie', '/setcookie', '/lessons/*/'])
    expect(robots.split('\n')).toContain(`Disallow: ${path}`)
})

test('icons and the picture are there', async ({ baseURL }) => {
  for (const [path, type] of [
    ['/icon.svg', 'image/svg+xml'],
    ['/favicon.ico', 'image/x-icon'],
    ['/apple-icon.png', 'image/png'],
    ['/social.png', 'image/png'],
  ] as const) {
    const { status, headers } = await sendRaw(baseURL ?? '', { path })
    expect([status, headers['content-type']], path).toEqual([200, type])
  }
})
