export { LongText } from './LongText'
export { ShowRest } from './ShowRest'
