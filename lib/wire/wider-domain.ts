/**
 * Whether a cookie of this Domain would reach the neighbours of a host: `uni.edu` from `lab.uni.edu`. Google's is
 * refused by every browser and so may be tried; a parent of a hosted copy's own name is refused here.
 * @param domain as a line says it, with or without its leading dot
 * @example isWiderThan('.uni.edu', 'lab.uni.edu') // true
 */
export function isWiderThan(domain: string, hostname: string): boolean {
  return hostname.endsWith(`.${domain.replace(/^\./, '').toLowerCase()}`)
}
