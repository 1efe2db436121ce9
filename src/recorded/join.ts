/**
 * Several sets as one: the same model and the same prompt of two files become one. Prompts are joined by
 * what was asked, never by their place; where one file holds the answers and another the prompts, by the
 * id that both have.
 */
import { MOST_FAULTS } from './bounds'
import { promptKeyOf } from './gather'
import type { RecordedModel, RecordedPrompt, RecordedSet } from './recorded-set'

const nothing: RecordedSet = {
  origins: [],
  models: [],
  prompts: [],
  answers: [],
  faults: [],
  faultCount: 0,
}

/** Prompts of all sets by their ids, where a file holds what was asked. */
function promptsById(sets: readonly RecordedSet[]): ReadonlyMap<string, RecordedPrompt> {
  const found = new Map<string, RecordedPrompt>()
  for (const { prompts } of sets)
    for (const prompt of prompts)
      if (prompt.id !== undefined && prompt.messages !== undefined) found.set(prompt.id, prompt)
  return found
}

export function joinRecorded(sets: readonly RecordedSet[]): RecordedSet {
  const byId = promptsById(sets)
  const models = new Map<string, number>()
  const prompts = new Map<string, number>()
  const modelList: RecordedModel[] = []
  const promptList: RecordedPrompt[] = []
  const placeOf = <Value>(
    places: Map<string, number>,
    list: Value[],
    key: string,
    value: Value,
  ) => {
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, list.length)
    return list.push(value) - 1
  }
  return sets.reduce<RecordedSet>((joined, set) => {
    const modelAt = set.models.map((model) => placeOf(models, modelList, model.name, model))
    const promptAt = set.prompts.map((prompt) => {
      const whole = prompt.messages === undefined ? (byId.get(prompt.id ?? '') ?? prompt) : prompt
      return placeOf(prompts, promptList, promptKeyOf(whole), whole)
    })
    const answers = set.answers.flatMap((answer) => {
      const [model, prompt] = [modelAt[answer.model], promptAt[answer.prompt]]
      const origin = answer.origin + joined.origins.length
      return model === undefined || prompt === undefined
        ? []
        : [{ ...answer, model, prompt, origin }]
    })
    return {
      origins: [...joined.origins, ...set.origins],
      models: modelList,
      prompts: promptList,
      answers: [...joined.answers, ...answers],
      faults: [...joined.faults, ...set.faults].slice(0, MOST_FAULTS),
      faultCount: joined.faultCount + set.faultCount,
    }
  }, nothing)
}
