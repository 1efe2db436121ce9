/** The sentence over the answers. */
export { Finding } from './Finding'
