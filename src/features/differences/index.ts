/** What differs between answers. */
export { Differences } from './Differences'
