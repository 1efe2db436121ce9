/** What is not ours stays on this page: everything that is kept, shared or exported goes through here. */
import type { Comparison } from './comparison'
import type { TextReference } from './recorded'
import type { RunState } from './run'

const withoutText = (state: RunState): RunState =>
  'text' in state ? { ...state, text: '', thought: '' } : state

/** What of a comparison may leave this page: texts that are not ours are references alone. */
export function withoutOthersTexts(comparison: Comparison): Comparison {
  const { prompt, runs } = comparison
  const isOthers = ({ reference }: { readonly reference?: TextReference }) =>
    reference !== undefined
  return {
    ...comparison,
    prompt: isOthers(prompt) ? { ...prompt, messages: [] } : prompt,
    runs: runs.map((run) => ({
      ...run,
      ...(run.recorded && isOthers(run.recorded) && { state: withoutText(run.state) }),
      // A turn that goes on from such a prompt holds it, and the answer.
      ...(run.prompt && isOthers(run.prompt) && { prompt: { ...run.prompt, messages: [] } }),
    })),
  }
}
