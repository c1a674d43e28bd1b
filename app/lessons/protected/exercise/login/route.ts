export { GET } from '../../login/route'
