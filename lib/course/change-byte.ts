/**
 * Changes one character of a cookie, as its owner can: to 9, or from 9 to 1.
 * @param place its index; from the end where it is negative
 * @example changeByte('{"teas":1}', -2) // '{"teas":9}'
 */
export function changeByte(value: string, place: number): string {
  const index = place < 0 ? value.length + place : place
  const other = value[index] === '9' ? '1' : '9'
  return value.slice(0, index) + other + value.slice(index + 1)
}
