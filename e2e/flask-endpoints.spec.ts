import { expect, test } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'

const gone = 'Expires=Thu, 01 Jan 1970 00:00:00 GMT'

/** Every row of the tutorials: what is asked, with which `Cookie` header, and what is answered, byte for byte. */
const rows: { path: string; cookie?: string; body: string; setCookie?: string }[] = [
  { path: '/set_cookie', body: 'Cookie Setter', setCookie: 'flask_tutorial=Hello%20World; Path=/' },
  { path: '/read_cookie', body: '<h1>The cookie value is: None</h1>' },
  {
    path: '/read_cookie',
    cookie: 'flask_tutorial=Hello%20World',
    body: '<h1>The cookie value is: Hello World</h1>',
  },
  {
    path: '/read_cookie',
    cookie: 'flask_tutorial="Hello World"',
    body: '<h1>The cookie value is: Hello World</h1>',
  },
  {
    path: '/read_cookie',
    cookie: String.raw`flask_tutorial="Gr\303\274\303\237e\054 \"du\""`,
    body: '<h1>The cookie value is: Grüße, &#34;du&#34;</h1>',
  },
  {
    path: '/read_cookie',
    cookie: `flask_tutorial=<script>alert('1')</script>&amp`,
    body: '<h1>The cookie value is: &lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp</h1>',
  },
  {
    path: '/read_cookie',
    cookie: 'flask_tutorial=%3Cscript%3Ealert(1)%3C%2Fscript%3E',
    body: '<h1>The cookie value is: &lt;script&gt;alert(1)&lt;/script&gt;</h1>',
  },
  { path: '/read_cookie', cookie: 'flask_tutorial=100%', body: '<h1>The cookie value is: 100%</h1>' },
  { path: '/read_cookie', cookie: 'flask_tutorial=', body: '<h1>The cookie value is: </h1>' },
  { path: '/read_cookie', cookie: 'FLASK_TUTORIAL=x', body: '<h1>The cookie value is: None</h1>' },
  {
    path: '/read_cookie',
    cookie: 'flask_tutorial=first; flask_tutorial=second',
    body: '<h1>The cookie value is: first</h1>',
  },
  { path: '/delete_cookie', body: 'Cookie Deleted', setCookie: `flask_tutorial=; Path=/; ${gone}` },
  { path: '/setcookie', body: 'The Cookie has been Set', setCookie: 'Name=AskPython; Path=/' },
  { path: '/getcookie', body: 'The Site : None' },
  { path: '/getcookie', cookie: 'Name=AskPython', body: 'The Site : AskPython' },
  { path: '/getcookie', cookie: 'Name=<b>', body: 'The Site : &lt;b&gt;' },
  { path: '/hello', body: 'Hello, World!', setCookie: 'username=bob; Path=/' },
  { path: '/hello?name=ada', body: 'Hello, World!', setCookie: 'username=ada; Path=/' },
  { path: '/hello?name=a%3B%20b%0D%0A', body: 'Hello, World!', setCookie: 'username=a%3B%20b%0D%0A; Path=/' },
  { path: '/home', body: '<h1>Welcome to my website!</h1>', setCookie: 'username=John; Path=/' },
  { path: '/user', body: 'Hello, Guest!' },
  { path: '/user', cookie: 'username=bob', body: 'Hello, bob!' },
  { path: '/user', cookie: 'username=<i>', body: 'Hello, &lt;i&gt;!' },
  { path: '/welcome', body: '<h1>Welcome back, None!</h1>' },
  { path: '/welcome', cookie: 'username=bob', body: '<h1>Welcome back, bob!</h1>' },
  { path: '/welcome', cookie: 'username=<i>', body: '<h1>Welcome back, &lt;i&gt;!</h1>' },
  { path: '/goodbye', body: '<h1>Goodbye!</h1>', setCookie: `username=; Path=/; ${gone}` },
]

for (const { path, cookie, body, setCookie } of rows) {
  test(`GET ${path} ${cookie ? `with ${cookie}` : 'without a cookie'} answers as Flask does`, async ({
    baseURL,
  }) => {
    const response = await sendRaw(baseURL ?? '', { path, headers: cookie ? { cookie } : {} })
    expect(response.status).toBe(200)
    expect(response.body).toBe(body)
    expect(response.setCookies).toEqual(setCookie ? [setCookie] : [])
    expect(response.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    })
  })
}

test('/hello takes names of 1 to 64 characters and refuses all others', async ({ baseURL }) => {
  const ask = (name: string) => sendRaw(baseURL ?? '', { path: `/hello?name=${name}` })
  for (const name of ['b', 'b'.repeat(64)]) {
    expect(await ask(name)).toMatchObject({ status: 200, setCookies: [`username=${name}; Path=/`] })
  }
  for (const name of ['', 'b'.repeat(65), 'b'.repeat(5000)]) {
    const refused = await ask(name)
    expect(refused).toMatchObject({ status: 400, setCookies: [] })
    expect(JSON.parse(refused.body)).toEqual({ error: 'name must have 1 to 64 characters' })
  }
})

test('a learner walks through the first tutorial in the browser', async ({ page, context }) => {
  await page.goto('/read_cookie')
  await expect(page.getByRole('heading')).toHaveText('The cookie value is: None')
  await page.goto('/set_cookie')
  await expect(page.getByText('Cookie Setter')).toBeVisible()
  await page.goto('/read_cookie')
  await expect(page.getByRole('heading')).toHaveText('The cookie value is: Hello World')
  await page.goto('/delete_cookie')
  expect(await context.cookies()).toEqual([])
  await page.goto('/read_cookie')
  await expect(page.getByRole('heading')).toHaveText('The cookie value is: None')
})

test('a cookie of value <script> stays text in the browser', async ({ page, context, baseURL }) => {
  const value = '%3Cscript%3Edocument.title%3D%22run%22%3C%2Fscript%3E'
  await context.addCookies([{ name: 'flask_tutorial', value, url: baseURL ?? '' }])
  await page.goto('/read_cookie')
  await expect(page.getByRole('heading')).toHaveText(
    'The cookie value is: <script>document.title="run"</script>',
  )
  await expect(page).not.toHaveTitle('run')
})

test('the endpoints answer GET only', async ({ baseURL }) => {
  for (const path of ['/set_cookie', '/hello', '/goodbye']) {
    const response = await sendRaw(baseURL ?? '', { path, method: 'POST' })
    expect(response).toMatchObject({ status: 405, setCookies: [] })
  }
})
