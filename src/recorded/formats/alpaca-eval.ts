/** AlpacaEval's `model_outputs.json`: a list of prompts with the answer of one model. No counts, no times. */
import * as v from 'valibot'
import { drafted, TOP, type Format } from '../format'
import { asked, hasFields, name, orAbsent, wrong } from './shapes'

const entry = v.object({
  instruction: v.string(),
  output: v.string(),
  generator: name,
  dataset: orAbsent(name),
})

export const alpacaEval: Format = {
  id: 'alpaca-eval',
  lists: [TOP],
  recognises: (found) => hasFields(found, 'instruction', 'output', 'generator'),
  read(found) {
    const read = v.safeParse(entry, found)
    if (!read.success) return wrong(read.issues)
    const { instruction, output, generator, dataset } = read.output
    return drafted({
      messages: asked(instruction),
      ...(dataset !== undefined && { kind: dataset }),
      answer: { model: generator, text: output },
    })
  },
}
