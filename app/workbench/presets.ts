/** A line worth sending, and why. */
interface Preset {
  label: string
  line: string
}

interface PresetGroup {
  title: string
  presets: readonly Preset[]
}

/** Each ends in a real browser as the engine predicts; a spec sends them all. */
export const presetGroups: readonly PresetGroup[] = [
  {
    title: 'From the tutorials',
    presets: [
      { label: 'A cookie, no more', line: 'flask_tutorial=Hello%20World; Path=/' },
      { label: 'As Flask writes it', line: 'flask_tutorial="Hello World"; Path=/' },
      {
        label: 'Every attribute of set_cookie',
        line: 'username=bob; Max-Age=3600; Path=/; Secure; HttpOnly; SameSite=Lax',
      },
      { label: 'samesite=None in Python: the attribute is left out', line: 'username=bob; Path=/' },
      {
        label: 'Deleting is setting',
        line: 'username=; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Path=/',
      },
    ],
  },
  {
    title: 'Classic mistakes',
    presets: [
      { label: 'Milliseconds for seconds', line: 'language=en; Max-Age=86400000; Path=/' },
      { label: 'Ten years', line: 'remember=me; Max-Age=315360000; Path=/' },
      { label: 'SameSite=None without Secure', line: 'widget=1; SameSite=None; Path=/' },
      { label: 'SameSite misspelt', line: 'cart=3; SameSite=Lex; Path=/' },
      { label: 'A date that is none', line: 'visit=1; Expires=tomorrow; Path=/' },
      { label: 'Somebody else’s domain', line: 'gift=yours; Domain=google.com; Path=/' },
      { label: 'A whole public suffix', line: 'gift=yours; Domain=com; Path=/' },
      { label: 'A Path without its slash', line: 'cart=3; Path=cart' },
      { label: 'A semicolon in the value', line: 'note=one;two; Path=/' },
      { label: 'Partitioned without Secure', line: 'widget=1; Partitioned; SameSite=None; Path=/' },
      { label: 'A session that scripts can read', line: 'sessionid=4f9a; Path=/' },
      { label: 'Deleting on the wrong path', line: 'basket=; Max-Age=0; Path=/cart' },
    ],
  },
  {
    title: 'Prefixes',
    presets: [
      { label: '__Host- as it must be', line: '__Host-id=1; Secure; Path=/; HttpOnly; SameSite=Lax' },
      { label: '__Host- with a Domain', line: '__Host-id=1; Secure; Path=/; Domain=localhost' },
      { label: '__Host- without Secure', line: '__Host-id=1; Path=/' },
      { label: '__Secure-', line: '__Secure-id=1; Secure; Path=/' },
      { label: 'A prefix hidden in a nameless cookie', line: '=__Host-id=1; Path=/' },
    ],
  },
  {
    title: 'As large sites send them',
    presets: [
      {
        label: 'A search engine’s consent cookie',
        line: 'CONSENT=PENDING+987; Expires=Wed, 31-Dec-2036 23:59:59 GMT; Path=/; Secure; SameSite=None',
      },
      {
        label: 'A code host’s session',
        line: 'logged_in=no; Path=/; Max-Age=31536000; HttpOnly; Secure; SameSite=Lax',
      },
      {
        label: 'A tracker’s partitioned id',
        line: 'uid=8c1f; Max-Age=34560000; Path=/; Secure; SameSite=None; Partitioned',
      },
      { label: 'A shop’s cart in JSON', line: 'cart={"items":[1,2]}; Path=/; Max-Age=604800' },
    ],
  },
]
