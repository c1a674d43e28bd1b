import { encodeCookieValue, quoteAsFlask } from './cookie-value.ts'
import type { LineFacts, Remark } from './remark.ts'
import { attributeName } from './known-attributes.ts'
import { MAX_PAIR_OCTETS, namelessReason } from './name-value-pair.ts'

// A name by which a visitor is known. A CSRF token is named alike and is there for scripts to read.
const SESSION_NAME = /sess|(^|[^a-z])s?sid|auth|jwt|login|token|remember/i
const SCRIPT_READS_IT = /csrf|xsrf/i

/**
 * Remarks on a pair that browsers accept: its name, and a value that the server should have encoded.
 * @param facts the line and where it comes from
 * @returns warnings, none of them a reason to refuse the cookie
 */
export function valueWarnings(facts: LineFacts): Remark[] {
  const checks = [missingName, quotesDoNotProtect, valueNeedsEncoding, sessionWithoutHttpOnly]
  return checks.map((check) => check(facts)).filter((remark) => remark !== null)
}

function missingName({ parsed: { name, value }, rules }: LineFacts): Remark | null {
  // Where the cookie is refused for it, that is said already.
  if (name?.text || !value.text || (name && namelessReason('', value.text, rules))) return null
  return {
    code: 'NoName',
    severity: 'warning',
    start: name?.start ?? value.start,
    end: value.end,
    sentence: 'A cookie needs a name and a "=". What browsers and servers make of one without differs.',
    section: '§5.6 step 3',
    instead: `name=${value.text}`,
  }
}

/** `a="1; 2"`: the value ends at the semicolon, and its rest becomes an unknown attribute. */
function quotesDoNotProtect({ parsed: { value, attributes } }: LineFacts): Remark | null {
  const isOpen = value.text.startsWith('"') && !value.text.endsWith('"')
  const closing = isOpen && attributes.find(({ name, value }) => (value ?? name).text.endsWith('"'))
  if (!closing) return null
  return {
    code: 'QuotesDoNotProtect',
    severity: 'warning',
    start: value.start,
    end: (closing.value ?? closing.name).end,
    sentence: 'Quotes do not protect a semicolon: the value ends there. Encode it.',
    section: '§5.6 step 2',
    instead: encodeCookieValue(value.text.slice(1)) + '%3B…',
  }
}

function valueNeedsEncoding({ parsed: { name, value } }: LineFacts): Remark | null {
  const isQuotedWhole = /^"[^"]*"?$/.test(value.text)
  // What is refused for its length is not worth a megabyte of advice.
  if (!name || isQuotedWhole || value.text.length > MAX_PAIR_OCTETS) return null
  const fromFlask = quoteAsFlask(value.text)
  if (fromFlask === value.text) return null
  return {
    code: 'ValueNeedsEncoding',
    severity: 'warning',
    start: value.start,
    end: value.end,
    sentence: `Spaces, quotes, commas, backslashes and non-ASCII have no place in a value: Next would have sent it percent-encoded, Flask as ${brief(fromFlask)}.`,
    section: '§4.1.1',
    instead: encodeCookieValue(value.text),
  }
}

function sessionWithoutHttpOnly({ parsed: { name, attributes } }: LineFacts): Remark | null {
  if (!name || !SESSION_NAME.test(name.text) || SCRIPT_READS_IT.test(name.text)) return null
  if (attributes.some((attribute) => attributeName(attribute.name.text) === 'httponly')) return null
  return {
    code: 'NoHttpOnlyOnSession',
    severity: 'warning',
    start: name.start,
    end: name.end,
    sentence:
      'By its name this is a session, and any script on the page can read and steal it: add HttpOnly.',
    section: '§4.1.2.6',
  }
}

function brief(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
