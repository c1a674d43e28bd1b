export { GET } from '../route'
