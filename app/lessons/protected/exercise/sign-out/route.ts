export { POST } from '../../session/end/route'
