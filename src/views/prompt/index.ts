/** What to ask, and whom. */
export { DropZone, type OpenReceipt } from './DropZone'
export { PromptBox } from './PromptBox'
export { Welcome } from './Welcome'
