/** Our range beside what makers and studies have published, on the Method page and where a model is shown. */
import { countText } from '@/units/format'
import { factorText } from '@/units/number-text'

/** "11 times as high", "a 48th": how our middle stands to what was published. */
const distance = (times: number): string =>
  times >= 1 ? `${factorText(times)} times as high` : `${factorText(1 / times)} times lower`

export const held = {
  title: 'Beside what was published',
  better:
    'Better data may come: Annex XI of the EU AI Act asks makers of general-purpose models to document known or estimated energy; the Commission’s consultation on how to measure it ended in June 2026.',
  why: 'Five makers and studies have told what one query takes. Beside each stands our own range for the model, worked out now by the same code as every figure here. The scopes differ, so a miss proves neither side wrong; it is stated where the model is shown.',
  count: (inside: number, all: number) =>
    `Our range holds the published value in ${countText(inside)} of ${countText(all)}.`,
  columns: {
    who: 'Published',
    value: 'Value',
    model: 'Held against',
    ours: 'Our range',
    holds: 'Holds it',
  },
  length: (tokens: string, isAssumed: boolean) =>
    isAssumed ? `${tokens}, assumed: no length was published` : tokens,
  ours: (middle: string, range: string) => `${middle} (${range})`,
  yes: 'yes',
  no: (times: number) => `no: our middle is ${distance(times)}`,
  carbonNote:
    'By the grid where the page takes Mistral to compute, as EcoLogits does: Sweden. Mistral’s figure is a whole life cycle with making the servers, and does not say where they stand.',
  miss: (who: string, value: string, tokens: string, range: string, times: number) =>
    `${who} published ${value} for one query. Our range for ${tokens}, ${range}, does not hold it: our middle is ${distance(times)}.`,
}
