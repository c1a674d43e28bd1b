import 'server-only'
import { getEnv } from '../env.ts'

const MAX_STEPS = 20

/**
 * The commands that do the steps of an exercise in curl, with a jar of their own.
 * @param steps as the page's form has them, a line each: `GET /lessons/set-and-read/exercise`, or with the fields that
 * it brings, `POST /lessons/login/exercise username=ada`; what is no step of this lesson is left out
 */
export function curlCommands(steps: string, slug: string, token: string): string[] {
  const isStep = new RegExp(`^(GET|POST) (/lessons/${slug}/[a-z0-9/-]+)(?: ([a-z0-9=&-]+))?$`)
  return steps
    .split(/\r?\n/)
    .slice(0, MAX_STEPS)
    .flatMap((line) => {
      const [, method, path, fields] = isStep.exec(line) ?? []
      if (!method || !path) return []
      const how = method === 'GET' ? '' : `-X ${method} `
      const data = fields ? `-d '${fields}' ` : ''
      return [`curl ${how}${data}-c jar -b jar '${getEnv().APP_ORIGIN}${path}?token=${token}'`]
    })
}
