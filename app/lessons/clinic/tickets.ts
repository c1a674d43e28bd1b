import type { Ticket } from './ticket'
import { framed } from './tickets/framed/ticket'
import { loginAsData } from './tickets/login-as-data/ticket'
import { pageSets } from './tickets/page-sets/ticket'
import { pixel } from './tickets/pixel/ticket'
import { refusedDeletion } from './tickets/refused-deletion/ticket'
import { serverFetch } from './tickets/server-fetch/ticket'
import { tooBig } from './tickets/too-big/ticket'
import { twins } from './tickets/twins/ticket'
import { twoHosts } from './tickets/two-hosts/ticket'
import { twoWorkers } from './tickets/two-workers/ticket'

/** The tickets in the order in which the page shows them: from one host to two. */
export const tickets: readonly Ticket[] = [
  tooBig,
  serverFetch,
  pageSets,
  twins,
  refusedDeletion,
  twoWorkers,
  loginAsData,
  twoHosts,
  framed,
  pixel,
]
