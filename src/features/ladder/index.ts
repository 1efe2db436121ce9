/** The first screen: what one answer takes at well-known models, and three ways on. */
export { Ladder } from './Ladder'
export { WaysOn } from './WaysOn'
