import type { AttributeName } from './known-attributes.ts'
import { defaultPath } from './path.ts'
import type { ProfileRules } from './profile.ts'

/** What a part of a line means, and where that is written. */
interface Description {
  sentence: string
  section: string | null
}

const PREFIX = /^__(secure|host|http|host-http)-/i

/**
 * Says what the first half of a line's pair is.
 * @param name the cookie's name, possibly empty
 * @returns a sentence and its section
 */
export function describeName(name: string): Description {
  if (!name)
    return {
      sentence: 'There is no name: the cookie is sent back as its value alone.',
      section: '§5.8.3 step 6',
    }
  const prefix = PREFIX.exec(name)?.[0]
  if (!prefix) return { sentence: 'The name. Upper and lower case differ.', section: '§4.1.1' }
  return {
    sentence: `The name. Its prefix ${prefix} promises the server how the cookie was set.`,
    section: '§5.4',
  }
}

/**
 * Says what the second half is.
 * @returns a sentence and its section
 */
export function describeValue(): Description {
  return {
    sentence: 'The value. The browser stores it and sends it back as it is, and decodes nothing.',
    section: '§5.6',
  }
}

/**
 * Says what an attribute asks of the browser.
 * @param name the known attribute, or null
 * @param value its value as written; '' for none
 * @param url the address from which the line comes
 * @param rules where the profiles differ
 * @returns a sentence and its section
 */
export function describeAttribute(
  name: AttributeName | null,
  value: string,
  url: URL,
  rules: ProfileRules,
): Description {
  switch (name) {
    case 'domain':
      return { sentence: domainSentence(value), section: '§5.6.3' }
    case 'path':
      return { sentence: pathSentence(value, url), section: '§5.6.4' }
    case 'max-age':
      return {
        sentence: 'How many seconds the cookie lives; zero or less deletes it. It wins over Expires.',
        section: '§5.6.2',
      }
    case 'expires':
      return { sentence: 'When the cookie ends, in UTC; a date in the past deletes it.', section: '§5.6.1' }
    case 'secure':
      return { sentence: 'Set and sent over encrypted connections only.', section: '§5.6.5' }
    case 'httponly':
      return { sentence: 'Sent with requests, and hidden from every script on the page.', section: '§5.6.6' }
    case 'samesite':
      return { sentence: sameSiteSentence(value, rules), section: '§5.6.7' }
    case 'partitioned':
      return {
        sentence: 'Kept in a jar of its own for each site in the address bar.',
        section: 'draft-cutler-httpbis-partitioned-cookies',
      }
    case 'priority':
      return { sentence: 'Which cookies Chromium throws away last when a site has too many.', section: null }
    case null:
      return { sentence: 'No attribute that browsers know: they ignore it.', section: '§5.6' }
  }
}

function domainSentence(value: string): string {
  const domain = value.replace(/^\./, '')
  return domain
    ? `Sent to ${domain} and to every host below it.`
    : 'An empty Domain is as none: sent to this host only.'
}

function pathSentence(value: string, url: URL): string {
  if (value === '/') return 'Sent with requests to every path of the host.'
  if (value.startsWith('/')) return `Sent with requests to ${value} and to what lies below it.`
  return `No path: it becomes the directory of the request, ${defaultPath(url.pathname)}.`
}

function sameSiteSentence(value: string, rules: ProfileRules): string {
  switch (value.toLowerCase()) {
    case 'strict':
      return 'Sent only with requests that this site itself caused.'
    case 'lax':
      return 'Sent also when somebody follows a link here from another site, but not with its forms, frames and images.'
    case 'none':
      return 'Sent with all requests, whatever site causes them.'
    default:
      return `No value of SameSite: the cookie is treated as ${rules.defaultSameSite}.`
  }
}
