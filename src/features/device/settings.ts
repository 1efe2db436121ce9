/** What the page assumes of this device, and how it looks. */
export { ThisDevice } from './ThisDevice'
