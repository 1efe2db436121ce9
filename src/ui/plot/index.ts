/** What charts share: axes, ticks, and the room that labels take. */
export { decadesAround, decadeTicks, linearScale, hasPlace, logScale, type Scale } from './log-axis'
export { cutText, LETTER_WIDTH, textWidth } from './text-width'
