/** What size buys: the Pocket family, measured on this device. */
export { PocketView } from './PocketView'
