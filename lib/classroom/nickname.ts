/** How many characters a nickname may have. */
export const MAX_NICKNAME = 20

/** A nickname that can be shown, or what is wrong with it. */
type Nickname =
  | { ok: true; nickname: string }
  | { ok: false; problem: 'nickname-missing' | 'nickname-long' | 'nickname-characters' }

/**
 * Reads a nickname as somebody typed it: composed (NFC), one space between words. Letters of all scripts, digits,
 * punctuation and emoji are allowed. Refused is what is not seen or changes how others are: control characters,
 * line ends, direction marks, joiners, fillers, and piles of marks, which cover the lines above and below.
 * @example readNickname('  Zoe\u0308  F. ') // { ok: true, nickname: 'Zoë F.' }
 */
export function readNickname(typed: string): Nickname {
  const nickname = typed
    .normalize('NFC')
    // They only say whether ❤ is drawn in black or in red.
    .replaceAll(/\p{Variation_Selector}/gu, '')
    .trim()
    .replaceAll(/\p{Zs}+/gu, ' ')
  if (/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u.test(nickname))
    return { ok: false, problem: 'nickname-characters' }
  // Three in a row is what scripts need: a Hebrew shin has its dot, a dagesh and a vowel.
  if (/\p{M}{4}/u.test(nickname)) return { ok: false, problem: 'nickname-characters' }
  if (!/[^\p{M} ]/u.test(nickname)) return { ok: false, problem: 'nickname-missing' }
  // Code points: an ë is one, however many bytes it takes.
  if ([...nickname].length > MAX_NICKNAME) return { ok: false, problem: 'nickname-long' }
  return { ok: true, nickname }
}

/**
 * What is compared so that a nickname is there once: without regard to case and width, and with capitals that look like
 * Latin ones taken for them (the common ones of UTS #39), so that nobody passes for somebody else.
 * @example nicknameKey('Вill') === nicknameKey('BIll') // true: the first letter is Cyrillic, the third an l or an I
 */
export function nicknameKey(nickname: string): string {
  const capitals = nickname.normalize('NFKC').toUpperCase()
  return Array.from(capitals, (capital) => looksLike.get(capital) ?? capital)
    .join('')
    .toLowerCase()
    .normalize('NFC')
}

/** Capitals of Cyrillic and Greek, digits and a stroke, each above the Latin capital that it looks like. */
const lookAlikes = [
  ['АВЕЅІЈКМНОРСТУХ', 'ABESIJKMHOPCTYX'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
  ['01L|', 'OIII'],
] as const
const looksLike = new Map(
  lookAlikes.flatMap(([all, latin]) => Array.from(all, (one, at) => [one, latin[at]])),
)
