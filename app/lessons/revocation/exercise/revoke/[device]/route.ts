export { POST } from '../../route'
