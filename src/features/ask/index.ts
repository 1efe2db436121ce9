/** What to ask, and whom. */
export { useAsk } from './ask'
export { DropZone, type OpenReceipt } from './DropZone'
export type { ForecastSlots } from './forecast-slots'
export { OpenSaved } from './OpenSaved'
export type { PickerFolds, PickerPlace } from './Picker'
export { PromptBox, type AskDialogs } from './PromptBox'
