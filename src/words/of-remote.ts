/** What is said around models elsewhere, and below answers: loads with those parts of the page. */
import { again } from './en/again'
import { remote } from './en/remote'

export const remoteWords = { again, remote }
