import { expect, test } from 'vitest'
import { readTaggedJson, writeTaggedJson, type FlaskValue } from './tagged-json.ts'

test.each<[string, FlaskValue, string]>([
  ['plain data', { a: [1, 'x', null, true, {}] }, '{"a":[1,"x",null,true,{}]}'],
  ['a date', new Date('2026-11-20T12:00:00Z'), '{" d":"Fri, 20 Nov 2026 12:00:00 GMT"}'],
  ['bytes', new Uint8Array([0, 255]), '{" b":"AP8="}'],
  ['a key that is a tag', { ' t': [1] }, '{" di":{" t__":[1]}}'],
  ['two keys, one a tag', { ' t': [1], a: 1 }, '{" t":[1],"a":1}'],
  ['text beyond ASCII', 'Zoë 🍵\u007f', String.raw`"Zo\u00eb \ud83c\udf75\u007f"`],
  ['a key of the prototype', JSON.parse('{"__proto__":1}') as FlaskValue, '{"__proto__":1}'],
  ['a key that objects inherit', { constructor: 1 }, '{"constructor":1}'],
])('writes and reads %s', (_, value, json) => {
  expect(writeTaggedJson(value)).toBe(json)
  expect(readTaggedJson(json)).toEqual(value)
})

test.each<[string, string, FlaskValue]>([
  ['a tuple as an array', '{"a":{" t":[1,{" t":[2]}]}}', { a: [1, [2]] }],
  ['a Markup as a text', '{" m":"<b>"}', '<b>'],
  ['a UUID as a text', `{" u":"${'0'.repeat(31)}1"}`, '00000000-0000-0000-0000-000000000001'],
  ['a date that is none as null', '{" d":"soon"}', null],
  ['a tag that holds something else', '{"a":{" b":1},"b":{" di":2}}', { a: 1, b: 2 }],
])('reads %s', (_, json, value) => {
  expect(readTaggedJson(json)).toEqual(value)
})

test('throws at what is no JSON', () => {
  expect(() => readTaggedJson('NaN')).toThrow(SyntaxError)
})
