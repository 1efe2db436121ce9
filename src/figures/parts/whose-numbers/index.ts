export { Published, type PublishedFigure } from './Published'
export { WhoseNumbers, type SourceFigure } from './WhoseNumbers'
