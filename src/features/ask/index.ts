/** What to ask, and whom. */
export { DropZone, type OpenReceipt } from './DropZone'
export type { ForecastSlots } from './forecast-slots'
export type { PickerFolds } from './Picker'
export { PromptBox } from './PromptBox'
export { Welcome } from './Welcome'
