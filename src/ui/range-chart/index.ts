export { rangeLayout } from './layout'
export { RangeChart, RangeTable, type RangeChartRow } from './RangeChart'
