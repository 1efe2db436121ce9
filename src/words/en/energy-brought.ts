/** Sentences on a table that the visitor dropped onto the page. */
import { countText } from '@/units/format'

export const energyBrought = {
  tooLong: 'This table is longer than any of those that can be read here.',
  unknownColumns: (score: string, perf: string) =>
    `This is neither the table of AI Energy Score (columns ${score}) nor that of LLM-Perf (columns ${perf}). Drop the CSV as its source publishes it.`,
  noRows: 'No row of this table holds a model with an energy above zero.',
  taken: (rows: number, left: number) =>
    `Read ${rows === 1 ? 'one model' : `${countText(rows)} models`} from this table${left === 0 ? '' : `; ${countText(left)} other rows were left out, as faulty or as another configuration`}. They stand under “Whose numbers?” until this page is closed, and go nowhere.`,
}
