/** Making links and files for others, and showing what others sent. */
export { CollectionTable } from './CollectionTable'
export { Original } from './Original'
export { ReceivedBanner } from './ReceivedBanner'
export { ShareDialog } from './ShareDialog'
