/** What a token is good for with which a page of the other site asks for something of a ticket of the clinic. */
export const embedPurpose = 'lesson:clinic/tickets'

/** Where such a token tells whose request it was: the lab cookie stays at home. */
export const embedPaths = [
  '/lessons/clinic/tickets/pixel/',
  '/lessons/clinic/tickets/framed/',
  '/other-site/board',
] as const

/** What the pages of the other site may show of the clinic. */
export const embeds = ['pixel/broken', 'pixel/fixed', 'framed/broken', 'framed/fixed'] as const

export type Embed = (typeof embeds)[number]

/** The cookies of these tickets: of others that come along not even the names are kept. */
export const embedCookies = ['pixel_visits', 'framed_sid', 'board_sid'] as const
