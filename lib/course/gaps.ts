import { parse, type AnyNode, type CallExpression } from 'acorn'

/** What a learner is to write in an exercise: the expression in `gap('name', { scope }, () => expression)`. */
export interface Gap {
  name: string
  /** The names that the expression may use. */
  scope: string[]
  /** The expression as it stands in the file. */
  text: string
  /** Where it stands: offsets in the file. */
  start: number
  end: number
}

export const MAX_GAP_LENGTH = 500

/**
 * Finds the gaps of an exercise, in their order.
 * @param source of the file: TypeScript that is JavaScript too
 * @throws a SyntaxError for any other text; an Error where a gap is not written as it must be
 */
export function findGaps(source: string): Gap[] {
  const program = parse(source, { ecmaVersion: 'latest', sourceType: 'module' })
  return callsOfGap(program).map((call) => gapOf(call, source))
}

/**
 * Says what keeps a text from being one expression; null: it is one.
 * @example gapProblem('a; b') // 'This is not one expression: “;” cannot stand here.'
 */
export function gapProblem(text: string): string | null {
  if (text.length > MAX_GAP_LENGTH) return `A gap has room for ${MAX_GAP_LENGTH} characters.`
  // What acorn says of it points behind it.
  if (/^\s*await\b/.test(text)) return notOne('“await” cannot stand here, and need not')
  try {
    const { body } = parse(`(${text}\n)`, { ecmaVersion: 'latest', preserveParens: true })
    const [statement] = body
    const isOne = body.length === 1 && statement?.type === 'ExpressionStatement'
    // In parentheses from its start to its end: `a) + (b` is not.
    return isOne && statement.expression.type === 'ParenthesizedExpression'
      ? null
      : notOne('its parentheses differ')
  } catch (error) {
    const place = error instanceof SyntaxError && 'pos' in error ? Number(error.pos) - 1 : 0
    const rest = text.slice(place).trim()
    return notOne(rest ? `“${rest.slice(0, 20)}” cannot stand here` : 'something is missing at its end')
  }
}

function notOne(why: string): string {
  return `This is not one expression: ${why}.`
}

function gapOf({ arguments: [name, scope, fromFile], start }: CallExpression, source: string): Gap {
  if (
    name?.type !== 'Literal' ||
    typeof name.value !== 'string' ||
    scope?.type !== 'ObjectExpression' ||
    fromFile?.type !== 'ArrowFunctionExpression' ||
    fromFile.body.type === 'BlockStatement'
  )
    throw new Error(`At ${start} it must be gap('name', { scope }, () => expression).`)
  const { body } = fromFile
  return {
    name: name.value,
    scope: scope.properties.flatMap((property) =>
      property.type === 'Property' && property.key.type === 'Identifier' ? [property.key.name] : [],
    ),
    text: source.slice(body.start, body.end),
    start: body.start,
    end: body.end,
  }
}

function callsOfGap(node: AnyNode): CallExpression[] {
  const isCall =
    node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'gap'
  const inside = Object.values(node).flat().filter(isNode).flatMap(callsOfGap)
  return isCall ? [node, ...inside] : inside
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}
