/** Whether an answer is for a script: it asks for JSON, a form does not. */
export function wantsJson(request: Request): boolean {
  return request.headers.get('accept')?.includes('application/json') ?? false
}
