/** What crosses when the prefixes keep their promises. Not in the prose: Prettier takes its underscores for bold letters. */
export const keptExample = `POST /lessons/hardening/prefixes/kept

200
Set-Cookie: __Secure-hard=1; Path=/; Secure
Set-Cookie: __Host-hard=1; Path=/; Secure
Set-Cookie: __Http-hard=1; Path=/; Secure; HttpOnly
Set-Cookie: __Host-Http-hard=1; Path=/; Secure; HttpOnly`
