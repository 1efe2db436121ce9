/** What was published of models, and ours beside it: loads with the parts that show it. */
import { held } from './en/held'
import { published } from './en/published'

export const publishedWords = { held, published }
