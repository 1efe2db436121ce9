/** What is said of all models, and of the Pocket models by their size: loads with those views. */
import { models } from './en/models'
import { pocket } from './en/pocket'

export const catalogWords = { models, pocket }
