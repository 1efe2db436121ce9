/** Making links and files for others, and showing what others sent. */
export { ReceivedBanner } from './ReceivedBanner'
export { ShareDialog } from './ShareDialog'
