/** Which models there are. */
export { ModelsView } from './ModelsView'
