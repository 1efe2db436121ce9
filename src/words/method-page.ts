/** The catalogue's sentences of the Method page, which load with it. */
import { method } from './en/method'
import { validation } from './en/validation'

const english = { method, validation }
export type MethodWords = typeof english
export const methodWords: MethodWords = english
