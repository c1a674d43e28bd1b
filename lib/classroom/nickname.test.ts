import { describe, expect, test } from 'vitest'
import { nicknameKey, readNickname } from './nickname.ts'

describe('readNickname', () => {
  test.each([
    ['Fox', 'Fox'],
    ['  Fox\u00a0\u2003Two ', 'Fox Two'],
    ['Zoe\u0308', 'Zoë'],
    ['李小龙', '李小龙'],
    ['محمد', 'محمد'],
    ['हिन्दी', 'हिन्दी'],
    ['<b>Ada</b>', '<b>Ada</b>'],
    ['=1+1', '=1+1'],
    ['🦊', '🦊'],
    ['❤\ufe0f', '❤'],
    ['12345678901234567890', '12345678901234567890'],
    ['שׂ\u05bc\u05b8רה', 'שׂ\u05bc\u05b8רה'.normalize('NFC')],
    ['🦊'.repeat(20), '🦊'.repeat(20)],
  ])('takes %j as %j', (typed, nickname) => {
    expect(readNickname(typed)).toEqual({ ok: true, nickname })
  })

  test.each([
    ['', 'nickname-missing'],
    [' \u3000 ', 'nickname-missing'],
    ['\u0308', 'nickname-missing'],
    ['123456789012345678901', 'nickname-long'],
    ['a\u0000b', 'nickname-characters'],
    ['a\nb', 'nickname-characters'],
    ['a\tb', 'nickname-characters'],
    ['a\u2028b', 'nickname-characters'],
    ['a\u202eb', 'nickname-characters'],
    ['\u2066a', 'nickname-characters'],
    ['a\u200bb', 'nickname-characters'],
    ['a\u200db', 'nickname-characters'],
    ['\u3164', 'nickname-characters'],
    ['\u2800', 'nickname-characters'],
    ['a\ud800b', 'nickname-characters'],
    ['a\ue000b', 'nickname-characters'],
    [`x${'\u0301'.repeat(4)}`, 'nickname-characters'],
  ])('refuses %j: %s', (typed, problem) => {
    expect(readNickname(typed)).toEqual({ ok: false, problem })
  })
})

describe('nicknameKey', () => {
  test.each([
    ['Ada', 'aDA'],
    ['Straße', 'STRASSE'],
    ['ΣΊΣΥΦΟΣ', 'σίσυφος'],
    ['Ａｄａ', 'Ada'],
    ['ﬁx', 'FIX'],
    ['Аda', 'Ada'],
    ['сорока', 'copoka'],
    ['Νίκη'.normalize('NFD').replaceAll('\u0301', ''), 'NIKH'],
    ['Bill', 'BiII'],
    ['Fox 10', 'fox lO'],
  ])('%s and %s are one', (one, other) => {
    expect(nicknameKey(one)).toBe(nicknameKey(other))
  })

  test.each([
    ['Ada', 'Ado'],
    ['Zoe', 'Zoë'],
    ['Fox 1', 'Fox 2'],
    ['Яна', 'Rha'],
  ])('%s and %s are two', (one, other) => {
    expect(nicknameKey(one)).not.toBe(nicknameKey(other))
  })
})
