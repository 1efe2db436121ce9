/** Dialogs over the prompt box: nothing of them is seen until one opens, so they load apart. */
export { DownloadDialog } from './DownloadDialog'
export { Picker } from './Picker'
export { PromptSettingsDialog } from './PromptSettingsDialog'
