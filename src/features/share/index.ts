/** Making links, files, pictures and copies for others. What others sent is shown by `received.ts`. */
export { ShareDialog } from './ShareDialog'
