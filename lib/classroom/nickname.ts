/** How many characters a nickname may have. */
export const MAX_NICKNAME = 20

/** A nickname that can be shown, or what is wrong with it. */
type Nickname =
  | { ok: true; nickname: string }
  | { ok: false; problem: 'nickname-missing' | 'nickname-long' | 'nickname-characters' }

/**
 * Reads a nickname as somebody typed it: composed (NFC), one space between words. Letters of all scripts, digits,
 * punctuation and emoji are allowed. Refused is what is not seen or changes how others are: control characters,
 * line ends, direction marks, joiners and fillers.
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
  if (!/[^\p{M} ]/u.test(nickname)) return { ok: false, problem: 'nickname-missing' }
  // Code points: an ë is one, however many bytes it takes.
  if ([...nickname].length > MAX_NICKNAME) return { ok: false, problem: 'nickname-long' }
  return { ok: true, nickname }
}

/** Nicknames are unique without regard to case and width: this is what is compared. `Straße` and `STRASSE` are one. */
export function nicknameKey(nickname: string): string {
  return nickname.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFC')
}
