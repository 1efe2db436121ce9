export { CreditsView } from './CreditsView'
