/** Making links and files for others, and showing what others sent. */
export { CollectionTable } from './CollectionTable'
export { ReceivedBanner } from './ReceivedBanner'
export { ShareDialog } from './ShareDialog'
