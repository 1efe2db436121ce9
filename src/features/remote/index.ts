/** Models that answer elsewhere: providers with their keys, and servers on this device. */
export { KeyList } from './KeyList'
export { RemoteForms } from './RemoteForms'
