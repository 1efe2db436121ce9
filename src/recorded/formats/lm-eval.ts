/**
 * Samples of lm-eval (`samples_<task>_<day>.jsonl`): a question a line. They name no model: the folder
 * does. Tasks that compare likelihoods have no text of the model's.
 *
 * Shape: `save_results_samples` in github.com/EleutherAI/lm-evaluation-harness,
 * lm_eval/loggers/evaluation_tracker.py; older versions wrote `arguments` as a list.
 */
import * as v from 'valibot'
import { recordedWords } from '@/words/of-recorded'
import { drafted, LINES, refused, type Draft, type Format } from '../format'
import { hasFields, messagesIn, wrong } from './shapes'

const entry = v.object({
  arguments: v.union([
    v.record(v.string(), v.object({ arg_0: v.unknown(), arg_1: v.optional(v.unknown()) })),
    v.array(v.array(v.unknown())),
  ]),
  resps: v.array(v.unknown()),
})

/** What the model was given, and what to do with it: how to generate, or a text to be judged. */
const requestsOf = (given: v.InferOutput<typeof entry>['arguments']) =>
  Array.isArray(given)
    ? given.map(([context, how]) => ({ context, how }))
    : Object.values(given).map(({ arg_0: context, arg_1: how }) => ({ context, how }))

/** Each request has a list of answers, of which there are several where it was asked several times. */
const textsOf = (answers: unknown): readonly string[] =>
  (Array.isArray(answers) ? (answers as readonly unknown[]) : [answers]).flatMap((answer) =>
    typeof answer === 'string' ? [answer] : [],
  )

export const lmEval: Format = {
  id: 'lm-eval',
  lists: [LINES],
  recognises: (found) => hasFields(found, 'doc', 'arguments', 'resps'),
  read(found) {
    const read = v.safeParse(entry, found)
    if (!read.success) return wrong(read.issues)
    const { resps } = read.output
    const drafts = requestsOf(read.output.arguments).flatMap(({ context, how }, at) =>
      typeof context !== 'string' || typeof how !== 'object'
        ? []
        : textsOf(resps[at]).map((text): Draft => ({
            messages: messagesIn(context),
            answer: { model: undefined, text },
          })),
    )
    return drafts.length === 0 ? refused(recordedWords.noText) : drafted(...drafts)
  },
}
