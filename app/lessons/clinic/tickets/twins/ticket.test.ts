import { expect, test } from 'vitest'
import { madeUpExchange as exchange } from '@/lib/course/checks/made-up-exchange'
import { twins } from './ticket'

const lang = (value: string) => ({ name: 'twin_lang', value })
const old = exchange({
  method: 'POST',
  path: '/tickets/twins/last-year',
  lines: ['twin_lang=english; Path=/a'],
})
const choice = exchange({
  method: 'POST',
  path: '/tickets/twins/fixed',
  lines: ['twin_lang=deutsch; Path=/a'],
})
const page = exchange({ path: '/tickets/twins/last-year', cookies: [lang('deutsch')] })

test.each([
  ['a choice that replaced the old one', [old, choice, page]],
  [
    'one that comes first, before a twin of a broken try',
    [old, choice, exchange({ ...page, cookies: [lang('deutsch'), lang('deutsch')] })],
  ],
])('passes %s', (_, evidence) => {
  expect(twins.regression(evidence).status).toBe('passed')
})

test.each([
  ['where there was no old cookie', [choice, page], 'First choose English'],
  ['an old cookie that came after the choice', [choice, old, page], 'First choose English'],
  [
    'an answer without a line',
    [old, exchange({ ...choice, lines: [] }), page],
    'without a line for twin_lang',
  ],
  ['a page that nobody opened', [old, page, choice], 'Now open the page.'],
  ['a page without a cookie', [old, choice, exchange({ ...page, cookies: [] })], 'without twin_lang'],
  [
    'a page that gets the old one too, in the second place',
    [old, choice, exchange({ ...page, cookies: [lang('deutsch'), lang('english')] })],
    'twin_lang=english too',
  ],
])('fails %s', (_, evidence, because) => {
  const verdict = twins.regression(evidence)
  expect(verdict).toEqual({ status: 'failed', because: expect.stringContaining(because) as string })
})
