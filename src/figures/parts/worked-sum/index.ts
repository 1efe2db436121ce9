export { WorkedSum, type ShownFigure } from './WorkedSum'
