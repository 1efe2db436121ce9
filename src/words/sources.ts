/**
 * The catalogue's sentences of the energy sources: how a figure was come by. They load with the sources,
 * not with the page.
 */
import { energySources } from './en/energy-sources'

export type SourceWords = typeof energySources
export const sourceWords: SourceWords = energySources
