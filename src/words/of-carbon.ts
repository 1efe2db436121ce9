/** Words for carbon: loads with the answers, and with the tables that it is counted by. */
import { carbon } from './en/carbon'

export const carbonWords = carbon
