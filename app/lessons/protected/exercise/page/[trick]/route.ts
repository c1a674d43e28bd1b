export { GET } from '../../route'
