/** What to ask, and whom. */
export { PromptBox } from './PromptBox'
export { Welcome } from './Welcome'
