/** As create-next-app writes it today. */
const nextConfig = { cacheComponents: true, partialPrefetching: true }

export default nextConfig
