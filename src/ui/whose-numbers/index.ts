export { WhoseNumbers, type SourceFigure } from './WhoseNumbers'
