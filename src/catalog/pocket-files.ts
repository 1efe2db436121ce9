/** Where the files about the Pocket models are served. */
import questions from '../../pocket/eval/questions.json?url'

export const questionsUrl = questions
/** Relative to the page. */
export const cardsUrl = 'pocket/cards.json'
