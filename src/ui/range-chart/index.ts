export { RangeChart, RangeTable, type RangeChartRow } from './RangeChart'
