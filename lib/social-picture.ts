/** The picture that a site shows which links here, in pixels; `npm run pictures` draws it. */
export const socialPicture = {
  url: '/social.png',
  width: 1200,
  height: 630,
  alt: 'Cookie Lab: a Set-Cookie line goes from the server to the browser, and the cookie comes back.',
}
