// One process of the bare Next app, for the rounds with as many processes as the others have. `PORT` says where.
import { createServer } from 'node:http'
import next from 'next'

const port = Number(process.env.PORT)
const app = next({ dir: import.meta.dirname, dev: false, port, hostname: 'localhost' })
await app.prepare()
const handle = app.getRequestHandler()
createServer((request, response) => void handle(request, response)).listen(port, 'localhost')
