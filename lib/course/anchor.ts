/**
 * Makes the id of an element out of what it says, for addresses that lead there.
 * @example anchorOf('“My HttpOnly cookie is missing”') // 'my-httponly-cookie-is-missing'
 */
export function anchorOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
