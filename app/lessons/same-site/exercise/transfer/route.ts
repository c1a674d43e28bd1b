export { GET, POST } from '../route'
