/** Gathers what the entries of one file say into a set: each model and each prompt once, within bounds. */
import { recordedWords } from '@/words/of-recorded'
import { LONGEST_NAME, LONGEST_TEXT, MOST_FAULTS, MOST_MODELS } from './bounds'
import type { Draft, ModelInEntry } from './format'
import type {
  Fault,
  FileOrigin,
  FormatId,
  RecordedAnswer,
  RecordedModel,
  RecordedPrompt,
  RecordedSet,
} from './recorded-set'

type Place = Pick<Fault, 'line' | 'index'>

export interface Gatherer {
  readonly add: (draft: Draft, format: FormatId, index: number, place: Place) => void
  readonly fault: (fault: Fault) => void
  readonly answerCount: () => number
  /** @param modelsAround names of models by their places, where the document has them. */
  readonly finish: (modelsAround: readonly string[]) => RecordedSet
}

/** A model as entries name it, until the document is read. */
type ModelKey = string

const keyOf = (model: ModelInEntry): ModelKey =>
  typeof model === 'string' ? `name ${model}` : `place ${model?.place ?? ''}`

/** One name for a prompt, by which it is found again in this file and in others. */
export const promptKeyOf = ({ messages, id }: RecordedPrompt): string =>
  messages === undefined
    ? `id ${id ?? ''}`
    : messages.map(({ role, text }) => `${role} ${text.length} ${text}`).join('\n')

const isTooLong = ({ messages = [], answer }: Draft): boolean =>
  [...messages.map(({ text }) => text), answer?.text ?? '', answer?.thought ?? ''].some(
    (text) => text.length > LONGEST_TEXT,
  )

/** @param unnamed the name of the model where neither entry nor document has one; absent: not known. */
export function createGatherer(origin: FileOrigin, unnamed: string | undefined): Gatherer {
  const models = new Map<ModelKey, { readonly place: number; readonly named: ModelInEntry }>()
  const prompts: RecordedPrompt[] = []
  const promptPlaces = new Map<string, number>()
  const answers: (RecordedAnswer & { readonly place: Place })[] = []
  const faults: Fault[] = []
  let faultCount = 0

  const fault = (found: Fault): void => {
    faultCount += 1
    if (faults.length < MOST_FAULTS) faults.push(found)
  }
  const placeOfModel = (named: ModelInEntry): number | undefined => {
    const key = keyOf(named)
    const known = models.get(key)
    if (known !== undefined) return known.place
    if (models.size >= MOST_MODELS) return undefined
    const place = models.size
    models.set(key, { place, named })
    return place
  }
  const placeOfPrompt = (prompt: RecordedPrompt): number => {
    const key = promptKeyOf(prompt)
    const known = promptPlaces.get(key)
    if (known !== undefined) return known
    prompts.push(prompt)
    promptPlaces.set(key, prompts.length - 1)
    return prompts.length - 1
  }

  return {
    fault,
    answerCount: () => answers.length,
    add(draft, format, index, place) {
      const { messages, promptId, kind, answer } = draft
      if (isTooLong(draft)) {
        fault({ ...place, why: recordedWords.tooLong })
        return
      }
      const model = answer && placeOfModel(answer.model)
      if (answer !== undefined && model === undefined) {
        fault({ ...place, why: recordedWords.tooManyModels(String(MOST_MODELS)) })
        return
      }
      const prompt = placeOfPrompt({
        ...(messages !== undefined && { messages }),
        ...(promptId !== undefined && { id: promptId }),
        ...(kind !== undefined && { kind }),
      })
      if (answer === undefined || model === undefined) return
      const { text, thought, usage = {}, duration, answeredAt, isCut } = answer
      answers.push({
        model,
        prompt,
        origin: 0,
        format,
        text,
        ...(thought !== undefined && { thought }),
        usage,
        ...(duration !== undefined && { duration }),
        ...(answeredAt !== undefined && { answeredAt }),
        ...(isCut !== undefined && { isCut }),
        index,
        place,
      })
    },
    finish(modelsAround) {
      const named = [...models.values()].map(({ named: given }) => {
        const found = typeof given === 'object' ? modelsAround[given.place] : given
        return (found ?? unnamed)?.slice(0, LONGEST_NAME)
      })
      const unlike = [...new Set(named.filter((name) => name !== undefined))]
      const kept = answers.flatMap(({ place, ...answer }) => {
        const name = named[answer.model]
        if (name !== undefined) return [{ ...answer, model: unlike.indexOf(name) }]
        fault({ ...place, why: recordedWords.noModel })
        return []
      })
      const list: readonly RecordedModel[] = unlike.map((name) => ({ name }))
      return { origins: [origin], models: list, prompts, answers: kept, faults, faultCount }
    },
  }
}
