/** The answers, side by side. */
export { AnswerPanes } from './AnswerPanes'
