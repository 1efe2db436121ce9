export { Disclosure } from './Disclosure'
