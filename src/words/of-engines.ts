/** What engines say: loads with the engines, for most of it is never needed. */
import { builtin } from './en/builtin'
import { noWebgpu } from './en/no-webgpu'
import { openai } from './en/openai'
import { storage } from './en/storage'
import { webllm } from './en/webllm'
import { wllama } from './en/wllama'

export const engineWords = { builtin, noWebgpu, openai, storage, webllm, wllama }
