/** What engines say: loads with the engines, for most of it is never needed. */
import { builtin } from './en/builtin'
import { openai } from './en/openai'
import { storage } from './en/storage'
import { webllm } from './en/webllm'
import { wllama } from './en/wllama'

export const engineWords = { builtin, openai, storage, webllm, wllama }
