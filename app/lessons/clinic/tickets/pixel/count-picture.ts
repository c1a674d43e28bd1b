/** What a tracking pixel answers: a picture. This one is large enough to be seen, and says what it has counted. */
export function countPicture(visits: number): Response {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="160" height="40"><rect width="160" height="40" rx="8" fill="#9a3f0c"/><text x="12" y="26" fill="#fff" font-family="sans-serif" font-size="16">Visits here: ${visits}</text></svg>`
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } })
}
