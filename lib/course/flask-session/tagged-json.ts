/*
 * JSON has neither dates nor bytes. Flask writes them as an object with one key, the tag: {" d": "Fri, 20 Nov …"}.
 * An object of the visitor's own with such a key gets it lengthened by "__", inside the tag " di".
 * https://github.com/pallets/flask/blob/main/src/flask/json/tag.py
 */

/** What a session of Flask can hold, as JavaScript has it. */
export type FlaskValue =
  null | boolean | number | string | Date | Uint8Array | FlaskValue[] | { [key: string]: FlaskValue }

const readers: Record<string, (content: FlaskValue) => FlaskValue> = {
  ' di': (content) => (isDict(content) ? mapKeys(content, (key) => key.slice(0, -2)) : content),
  // A tuple is a list that cannot be changed: JavaScript has none.
  ' t': (content) => content,
  ' b': (content) => (typeof content === 'string' ? bytesOf(content) : content),
  ' m': (content) => content,
  ' u': (content) => (typeof content === 'string' ? uuidOf(content) : content),
  ' d': (content) => (typeof content === 'string' ? dateOf(content) : content),
}

/**
 * Writes a value as `TaggedJSONSerializer.dumps` does; dates are cut to seconds.
 * @example writeTaggedJson({ at: new Date(0) }) // '{"at":{" d":"Thu, 01 Jan 1970 00:00:00 GMT"}}'
 */
export function writeTaggedJson(value: FlaskValue): string {
  return JSON.stringify(tag(value)).replace(/[\x7f-\uffff]/g, escapeUnit)
}

/**
 * Reads what `TaggedJSONSerializer.dumps` wrote: a tuple becomes an array, a UUID and a Markup become texts.
 * @throws a SyntaxError for what is no JSON, as Python's NaN
 */
export function readTaggedJson(text: string): FlaskValue {
  return untag(JSON.parse(text) as FlaskValue)
}

// Python's JSON is ASCII.
function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function tag(value: FlaskValue): FlaskValue {
  if (value instanceof Date) return { ' d': value.toUTCString() }
  if (value instanceof Uint8Array) return { ' b': btoa(String.fromCharCode(...value)) }
  if (Array.isArray(value)) return value.map(tag)
  if (!isDict(value)) return value
  const tagged = mapValues(value, tag)
  return Object.hasOwn(readers, onlyKey(value)) ? { ' di': mapKeys(tagged, (key) => `${key}__`) } : tagged
}

function untag(value: FlaskValue): FlaskValue {
  if (Array.isArray(value)) return value.map(untag)
  if (!isDict(value)) return value
  const content = mapValues(value, untag)
  const key = onlyKey(content)
  const read = Object.hasOwn(readers, key) ? readers[key] : undefined
  return read ? read(content[key] ?? null) : content
}

type Dict = Record<string, FlaskValue>

function isDict(value: FlaskValue): value is Dict {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof Uint8Array)
  )
}

/** The key of an object that has one key; '' for any other, which is no tag. */
function onlyKey(value: Dict): string {
  const [key = '', ...rest] = Object.keys(value)
  return rest.length === 0 ? key : ''
}

function mapValues(value: Dict, change: (value: FlaskValue) => FlaskValue): Dict {
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, change(each)]))
}

function mapKeys(value: Dict, change: (key: string) => string): Dict {
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [change(key), each]))
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}

function uuidOf(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function dateOf(text: string): Date | null {
  const date = new Date(text)
  return Number.isNaN(date.getTime()) ? null : date
}
