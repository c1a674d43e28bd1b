// The physical floor: node:http with answers from memory. `ANSWERS` names a file of what the app has answered, by
// path, `PORT` says where to listen.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

/** @type {Record<string, { status: number, headers: Record<string, string | string[]>, body: string }>} */
const recorded = JSON.parse(readFileSync(process.env.ANSWERS ?? '', 'utf8'))
const answers = new Map(
  Object.entries(recorded).map(([path, { status, headers, body }]) => [
    path,
    { status, headers, body: Buffer.from(body, 'base64') },
  ]),
)

createServer((request, response) => {
  const answer = answers.get(request.url ?? '')
  if (!answer) return response.writeHead(404).end()
  response.writeHead(answer.status, answer.headers).end(answer.body)
}).listen(Number(process.env.PORT), 'localhost')
