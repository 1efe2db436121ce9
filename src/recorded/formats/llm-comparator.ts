/** LLM Comparator's JSON: prompts with the answers of two models, whose names stand beside the list. */
import * as v from 'valibot'
import { drafted, type Format } from '../format'
import { asked, hasFields, name, orAbsent, wrong } from './shapes'

const entry = v.object({
  input_text: v.string(),
  output_text_a: v.string(),
  output_text_b: v.string(),
  tags: orAbsent(v.array(name)),
})
const around = v.object({ models: v.tuple([v.object({ name }), v.object({ name })]) })

export const llmComparator: Format = {
  id: 'llm-comparator',
  lists: ['examples'],
  recognises: (found) => hasFields(found, 'input_text', 'output_text_a', 'output_text_b'),
  read(found) {
    const read = v.safeParse(entry, found)
    if (!read.success) return wrong(read.issues)
    const { input_text, output_text_a, output_text_b, tags = [] } = read.output
    const [kind] = tags
    const question = { messages: asked(input_text), ...(kind !== undefined && { kind }) }
    return drafted(
      { ...question, answer: { model: { place: 0 }, text: output_text_a } },
      { ...question, answer: { model: { place: 1 }, text: output_text_b } },
    )
  },
  modelsAround(found) {
    const read = v.safeParse(around, found)
    return read.success ? read.output.models.map((model) => model.name) : []
  },
}
