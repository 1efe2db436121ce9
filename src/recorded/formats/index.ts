/** The formats that are read, the plainest marks first; a table is what no other is. */
import type { Format } from '../format'
import { alpacaEval } from './alpaca-eval'
import { batchRequests, batchResults } from './batch'
import { inspect } from './inspect'
import { llmComparator } from './llm-comparator'
import { lmEval } from './lm-eval'
import { promptfoo } from './promptfoo'

export const formats: readonly Format[] = [
  alpacaEval,
  promptfoo,
  llmComparator,
  batchResults,
  batchRequests,
  inspect,
  lmEval,
]

/** Lists that only repeat what is read elsewhere: their entries are let go of as they come. */
export const repeatedLists: readonly string[] = ['results.table.body']
