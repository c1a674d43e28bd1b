import { entries } from '../entries'

/** All that can be found, made once with the pages: the dialog of the header asks for it when it is first opened. */
export function GET(): Response {
  return Response.json(entries)
}
