export { PriceText } from './PriceText'
