import variant from '@jitl/quickjs-wasmfile-release-sync'
import {
  newQuickJSWASMModuleFromVariant,
  Scope,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSWASMModule,
} from 'quickjs-emscripten-core'
import { cookieFacade } from './cookie-facade.ts'
import type { Job, Outcome } from './job.ts'

const MEMORY_BYTES = 4 * 1024 * 1024
const STACK_BYTES = 256 * 1024
/** QuickJS asks once in some 10,000 steps: about 7 ms of an empty loop. */
const MAX_INTERRUPTS = 50
/** What comes of a gap is a text or a few of them. */
const MAX_RESULT = 4000

// Neither Proxy nor typed arrays: an exercise needs none, and each is one thing less to guard.
const intrinsics = {
  BaseObjects: true,
  Date: true,
  Eval: true,
  JSON: true,
  MapSet: true,
  Promise: true,
  RegExp: true,
  RegExpCompiler: true,
}

/** Loads QuickJS, an interpreter that knows nothing of this process. */
export function loadQuickJs(): Promise<QuickJSWASMModule> {
  return newQuickJSWASMModuleFromVariant(variant)
}

/**
 * Evaluates a learner's expression in a machine of its own, which is thrown away afterwards.
 * @throws what QuickJS throws when it cannot be cleaned up: it is not to be used again then
 */
export function evaluate(quickJs: QuickJSWASMModule, job: Job): Outcome {
  const runtime = quickJs.newRuntime()
  runtime.setMemoryLimit(MEMORY_BYTES)
  runtime.setMaxStackSize(STACK_BYTES)
  let interrupts = 0
  runtime.setInterruptHandler(() => ++interrupts > MAX_INTERRUPTS)
  const vm = runtime.newContext({ intrinsics })
  try {
    return Scope.withScope((scope) => evaluateIn(vm, scope, job))
  } catch (error) {
    return { ok: false, message: messageOf(error) }
  } finally {
    vm.dispose()
    runtime.dispose()
  }
}

function evaluateIn(vm: QuickJSContext, scope: Scope, job: Job): Outcome {
  // Taken before the learner's text runs, which may replace them.
  const json = scope.manage(vm.getProp(vm.global, 'JSON'))
  const [parse, stringify] = ['parse', 'stringify'].map((name) => scope.manage(vm.getProp(json, name)))
  if (!parse || !stringify) throw new Error('QuickJS has no JSON.')
  const toHandle = (text: string | null | undefined): QuickJSHandle =>
    typeof text === 'string'
      ? vm.newString(text).consume((value) => vm.unwrapResult(vm.callFunction(parse, vm.undefined, value)))
      : vm.undefined
  const toJson = (handle: QuickJSHandle): string | null => {
    const text: unknown = vm
      .unwrapResult(vm.callFunction(stringify, vm.undefined, handle))
      .consume(vm.dump.bind(vm))
    return typeof text === 'string' ? text : null
  }

  for (const [name, value] of Object.entries(job.values))
    vm.setProp(vm.global, name, scope.manage(toHandle(value)))
  const { methods, operations } = cookieFacade(job)
  if (job.cookieStore !== null) {
    const store = scope.manage(vm.newObject())
    for (const [method, call] of Object.entries(methods)) {
      const bridge = vm.newFunction(method, (...handles) => {
        const parameters = handles.map((handle) => parsed(toJson(handle)))
        return toHandle(JSON.stringify(call(...parameters)))
      })
      vm.setProp(store, method, scope.manage(bridge))
    }
    vm.setProp(vm.global, job.cookieStore, store)
  }

  const result = scope.manage(vm.unwrapResult(vm.evalCode(`(${job.text}\n)`, 'gap.js', { strict: true })))
  const text = toJson(result)
  if ((text?.length ?? 0) > MAX_RESULT) throw new Error('The result is too long.')
  return { ok: true, json: text, operations }
}

function parsed(json: string | null): unknown {
  return json === null ? undefined : JSON.parse(json)
}

const sayings: Record<string, string> = {
  interrupted: 'it takes too long: does it ever end?',
  'out of memory': 'it takes too much memory.',
  'stack overflow': 'it calls itself too deeply.',
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return 'it threw something that is no Error.'
  // quickjs-emscripten keeps the name of the error in the machine in that of its cause.
  const { name, message } = isNamed(error.cause) ? error.cause : error
  return (sayings[message] ?? `${name}: ${message}`).slice(0, 300)
}

function isNamed(cause: unknown): cause is { name: string; message: string } {
  return (
    typeof cause === 'object' &&
    cause !== null &&
    'name' in cause &&
    'message' in cause &&
    typeof cause.name === 'string' &&
    typeof cause.message === 'string'
  )
}
