/**
 * Folds the text of a reply into run events, however it was cut into pieces on its way, and knows in
 * the end how the answer ended. No network and no waiting in here.
 */
import { createParser } from 'eventsource-parser'
import type { HostStatement } from '@/comparison/host-statement'
import type {
  EngineTimings,
  MeteredEnergy,
  RunError,
  RunEvent,
  TokenUsage,
} from '@/comparison/run-event'
import { createThinkSplitter } from '@/engines/think-splitter'
import { engineWords } from '@/words/of-engines'
import { parsedJson, type Chunk } from './chunk'
import type { Protocol } from './door'
import { errorInAnswer, type Asked } from './failure'
import { statedInEnergy } from './host-statement'
import { maskedText } from './mask'
import { energyInObject } from './metered'

type RunEnd = Extract<RunEvent, { type: 'run-end' }>

export interface Answer {
  /** What a piece of the reply adds. */
  readonly take: (text: string) => readonly RunEvent[]
  /** Nothing more is worth reading: the host said so, or it made no sense. */
  readonly isOver: () => boolean
  /** The model is done; token counts may still follow. */
  readonly isFinished: () => boolean
  /** What was held back, the last token counts, and the one `run-end`. */
  readonly close: (how: 'end' | 'cut' | 'stopped' | RunError) => readonly RunEvent[]
}

/** More than any answer; a host that sends so much in one piece is not listened to. */
const LARGEST_PIECE = 16_000_000
const SHOWN_OF_GARBLED = 60

/** In a comment of the stream, where some hosts put what clients of the protocol do not expect. */
const energyComment = /^\s*energy\s+(\{.*)$/

/** @param metered energy that the headers of the reply already told */
export function createAnswer(
  asked: Asked,
  { readChunk }: Pick<Protocol, 'readChunk'>,
  metered?: MeteredEnergy,
): Answer {
  const { host } = asked.endpoint
  const splitter = createThinkSplitter()
  let shape: 'unknown' | 'stream' | 'json' = 'unknown'
  let whole = ''
  let events: RunEvent[] = []
  let hasAnswer = false
  let isDone = false
  let isClosing = false
  let finish: RunEnd | undefined
  let failure: RunError | undefined
  let usage: TokenUsage | undefined
  let timings: EngineTimings | undefined
  let meteredEnergy = metered
  let stated: HostStatement | undefined
  /** Whether text came after the last token counts: they are then those of a part. */
  let isUsageOld = false

  const isOver = () => isDone || failure !== undefined
  const fail = (kind: RunError['kind'], message: string) => {
    failure ??= { kind, message }
  }

  const takeChunk = (chunk: Chunk): void => {
    hasAnswer ||= chunk.isAnswer
    if (chunk.thought !== '') events.push({ type: 'thought-delta', text: chunk.thought })
    if (chunk.text !== '') events.push(...splitter.take(chunk.text))
    if (chunk.text !== '' || chunk.thought !== '') isUsageOld = true
    if (chunk.usage !== undefined) {
      usage = { ...usage, ...chunk.usage }
      isUsageOld = false
    }
    timings = chunk.timings ?? timings
    meteredEnergy = chunk.meteredEnergy ?? meteredEnergy
    if (chunk.stated !== undefined) stated = { ...stated, ...chunk.stated }
    if (chunk.finishReason !== undefined) finish = endOf(chunk.finishReason, host)
    if (chunk.error !== undefined) failure ??= errorInAnswer(asked, chunk.error)
    isDone ||= chunk.isLast === true
  }

  const parser = createParser({
    maxBufferSize: LARGEST_PIECE,
    onEvent({ event, data }) {
      if (isOver() || data.trim() === '') return
      if (data.trim() === '[DONE]') {
        isDone = true
        return
      }
      if (event === 'error') {
        failure ??= errorInAnswer(asked, parsedJson(data) ?? data)
        return
      }
      const chunk = readChunk(data)
      if (chunk !== undefined) takeChunk(chunk)
      // The last piece of a connection that broke is not garbled but cut.
      else if (!isClosing) {
        const shown = maskedText(data.slice(0, SHOWN_OF_GARBLED), asked.key)
        fail('not-a-stream', engineWords.openai.garbled(host, shown))
      }
    },
    onComment(comment) {
      const [, json] = energyComment.exec(comment) ?? []
      if (json === undefined) return
      meteredEnergy = energyInObject(parsedJson(json)) ?? meteredEnergy
      stated = { ...stated, ...statedInEnergy(parsedJson(json)) }
    },
    onError({ type }) {
      if (type === 'max-buffer-size-exceeded') fail('not-a-stream', engineWords.openai.tooBig(host))
    },
  })

  const takeText = (text: string): void => {
    if (shape === 'stream') {
      parser.feed(text)
      return
    }
    whole += text
    if (whole.length > LARGEST_PIECE) fail('not-a-stream', engineWords.openai.tooBig(host))
    const [first] = whole.trimStart()
    if (shape === 'json' || first === undefined) return
    if (first === '<') fail('not-a-stream', engineWords.openai.webPage(host))
    else if (first === '{' || first === '[') shape = 'json'
    else {
      shape = 'stream'
      parser.feed(whole)
    }
  }

  /** Some hosts send the whole answer at once, although a stream was asked for. */
  const takeWhole = (): void => {
    const chunk = readChunk(whole)
    if (chunk === undefined) return
    takeChunk(chunk)
    if (chunk.isAnswer) isDone = true
  }

  const usageReport = (): RunEvent[] => {
    const known = usage === undefined ? {} : isUsageOld ? ofPromptOnly(usage) : usage
    if (Object.keys({ ...known, ...timings, ...meteredEnergy, ...stated }).length === 0) return []
    return [
      {
        type: 'usage-report',
        usage: known,
        ...(timings !== undefined && { timings }),
        ...(meteredEnergy !== undefined && { meteredEnergy }),
        ...(stated !== undefined && Object.keys(stated).length > 0 && { stated }),
      },
    ]
  }

  const endAfter = (how: Parameters<Answer['close']>[0]): RunEnd => {
    if (how === 'stopped') return { type: 'run-end', reason: 'stopped' }
    if (failure !== undefined) return failed(failure)
    if (finish !== undefined) return finish
    if (isDone) return { type: 'run-end', reason: 'complete' }
    if (typeof how !== 'string') return failed(how)
    const isNothing = how === 'end' && !hasAnswer
    if (!isNothing) return failed({ kind: 'cut', message: engineWords.openai.cut(host) })
    const isEmpty = whole.trim() === '' && shape === 'unknown'
    const message = isEmpty
      ? engineWords.openai.emptyReply(host)
      : engineWords.openai.notAStream(host)
    return failed({ kind: 'not-a-stream', message })
  }

  const handOver = (): RunEvent[] => {
    const taken = events
    events = []
    return taken
  }

  return {
    take(text) {
      takeText(text)
      return handOver()
    },
    isOver,
    isFinished: () => finish !== undefined,
    close(how) {
      isClosing = true
      // Some servers leave out the blank line that ends the last event.
      if (how === 'end' && shape === 'stream' && !isOver()) parser.feed('\n\n')
      if (how === 'end' && shape === 'json' && !isOver()) takeWhole()
      events.push(...splitter.close(), ...usageReport(), endAfter(how))
      return handOver()
    },
  }
}

const failed = (error: RunError): RunEnd => ({ type: 'run-end', reason: 'failed', error })

const ofPromptOnly = ({ promptTokens, cachedPromptTokens }: TokenUsage): TokenUsage => ({
  ...(promptTokens !== undefined && { promptTokens }),
  ...(cachedPromptTokens !== undefined && { cachedPromptTokens }),
})

function endOf(finishReason: string, host: string): RunEnd {
  switch (finishReason.toLowerCase()) {
    case 'length':
    case 'max_tokens':
    case 'model_length':
    case 'model_context_window_exceeded':
      return { type: 'run-end', reason: 'length' }
    case 'content_filter':
    case 'safety':
    case 'recitation':
    case 'prohibited_content':
    case 'blocklist':
    case 'spii':
    case 'refusal':
      return failed({ kind: 'cut', message: engineWords.openai.filtered(host) })
    case 'insufficient_system_resource':
      return failed({ kind: 'server', message: engineWords.openai.busy(host, '') })
    case 'error':
      return failed({ kind: 'server', message: engineWords.openai.brokeOff(host, '') })
    default:
      return { type: 'run-end', reason: 'complete' }
  }
}
