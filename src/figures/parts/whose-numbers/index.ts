export { Published, type PublishedFigure } from './Published'
export { WhoseNumbers, type SourceFigure } from './WhoseNumbers'
export { Misses, publishedValue, rangeText, type HeldFigure } from './Misses'
