import { escapeHtml } from '../../lib/escape-html.ts'
import { socialPicture } from '../../lib/social-picture.ts'

/**
 * Writes a static page's own address and its picture into its head, for search engines and for those who share it.
 * Both must be absolute, and a page is built before anybody knows under which APP_ORIGIN it will be served. They are
 * tags without a script: the hashes of the Content-Security-Policy stay right.
 * @param origin as browsers use it
 * @param path of the page
 * @example withAddress(Buffer.from('<head></head>'), 'https://lab.test', '/flask') // '<head><link rel="canonical" …'
 */
export function withAddress(html: Buffer, origin: string, path: string): Buffer {
  const url = escapeHtml(origin + path)
  const { width, height, alt } = socialPicture
  const image = escapeHtml(origin + socialPicture.url)
  const tags = [
    `<link rel="canonical" href="${url}"/>`,
    `<meta property="og:url" content="${url}"/>`,
    `<meta property="og:image" content="${image}"/>`,
    `<meta property="og:image:width" content="${width}"/>`,
    `<meta property="og:image:height" content="${height}"/>`,
    `<meta property="og:image:alt" content="${alt}"/>`,
  ]
  return Buffer.from(html.toString().replace('</head>', () => `${tags.join('')}</head>`))
}
