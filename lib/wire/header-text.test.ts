import { describe, expect, test } from 'vitest'
import { headerOctets, headerText } from './header-text.ts'

describe('headerText', () => {
  test.each(['', 'plain; a=b', 'name=Grüße', '🍪=1', '漢字'])('reads %j back', (text) => {
    expect(headerText(headerOctets(text))).toBe(text)
  })

  test('leaves octets that are no UTF-8 as they are', () => {
    expect(headerText('caf\u00e9')).toBe('caf\u00e9')
  })
})

test('headerOctets makes a character of each octet', () => {
  expect(headerOctets('ü')).toBe('\u00c3\u00bc')
})
