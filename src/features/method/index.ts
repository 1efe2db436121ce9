/** How the numbers are made. */
export { MethodView } from './MethodView'
