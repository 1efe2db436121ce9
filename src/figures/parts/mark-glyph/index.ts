export { MarkGlyph, type MarkName } from './MarkGlyph'
