export { POST } from '../../session/route'
