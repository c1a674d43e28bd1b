import { markup, plainDocument } from '@/lib/plain-document'

// #region image
const body = markup`<main>
<h1>A page with a picture</h1>
<p><img src="/lessons/logout/broken" alt="A picture that never comes"></p>
<p><a href="/lessons/logout#break">Back to the lesson</a></p>
</main>`
// #endregion

export function GET(): Response {
  return plainDocument({ title: 'A page with a picture', body, allow: { 'img-src': "'self' data:" } })
}
