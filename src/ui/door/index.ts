export { Door, type DoorProps } from './Door'
