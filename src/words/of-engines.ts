/** What engines in the page say: loads with the engines, for most of it is never needed. */
import { webllm } from './en/webllm'
import { wllama } from './en/wllama'

export const engineWords = { webllm, wllama }
