/** Showing what others sent. Apart from the making of links and pictures, which a reader need not load. */
export { CollectionTable } from './CollectionTable'
export { Original } from './Original'
export { ReceivedBanner } from './ReceivedBanner'
