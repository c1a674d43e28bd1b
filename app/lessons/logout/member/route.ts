import { memberDocument } from '../member-document'

export function GET(request: Request): Promise<Response> {
  return memberDocument(request, 'private, no-cache')
}
