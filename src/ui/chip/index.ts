export { Chip } from './Chip'
