/** What was compared before. */
export { HistoryView } from './HistoryView'
