export { ChoiceList } from './ChoiceList'
export { ChoiceRow } from './ChoiceRow'
