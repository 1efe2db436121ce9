/** The visitor's own machine: what it is, what it keeps, what it measured. */
export { DeviceView } from './DeviceView'
