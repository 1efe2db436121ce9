/**
 * Every sentence a visitor may read, in one catalogue. English is the first language and the shape
 * of all others: another language is another file of type `Words`.
 */
import { english } from './en'

export type Words = typeof english
export const words: Words = english
