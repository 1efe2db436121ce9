/** The cards of the Pocket models, as `pocket/make_cards.py` writes them beside the model files. */
import * as v from 'valibot'

const text = v.pipe(v.string(), v.maxLength(2000))
const count = v.pipe(v.number(), v.minValue(0))
/** In percent; null where there was nothing to count. */
const percent = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(100)))

const evaluation = v.object({
  file: text,
  overall: percent,
  facts: percent,
  rules: percent,
  outsideDeclined: percent,
  insideDeclined: percent,
  stoppedByItself: percent,
  groups: v.array(
    v.object({
      group: text,
      kind: v.picklist(['fact', 'rule', 'greeting', 'outside']),
      unseen: v.picklist(['phrasing', 'instance']),
      questions: count,
      accuracy: percent,
      baseline: percent,
    }),
  ),
})

const card = v.object({
  id: text,
  name: text,
  parameters: count,
  architecture: v.object({ layers: count, width: count, vocabulary: count }),
  files: v.array(v.object({ name: text, quantisation: text, bytes: count })),
  /** The groups of questions it was trained for. */
  knows: v.array(text),
  corpus: v.object({ groups: count, pairsSeen: count }),
  training: v.object({
    tokens: count,
    seconds: count,
    device: v.picklist(['cpu', 'cuda']),
    joules: v.object({ low: count, central: count, high: count }),
  }),
  /** What the same size answers when it sees more in training, where that was tried. */
  longer: v.exactOptional(v.object({ tokens: count, overall: percent })),
  evaluations: v.array(evaluation),
  answers: v.array(v.object({ group: text, question: text, answer: text, right: v.boolean() })),
  license: text,
})

const cards = v.object({ version: v.literal(1), models: v.array(card) })

export type PocketCard = v.InferOutput<typeof card>

/** @throws ValiError where `json` is no such list. */
export const parsePocketCards = (json: unknown): readonly PocketCard[] =>
  v.parse(cards, json).models
