export { Projections } from './Projections'
