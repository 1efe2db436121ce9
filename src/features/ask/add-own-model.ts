/** What the forms for models of one's own have in common. */
import { useState, type SubmitEvent } from 'react'
import { addOwnModel } from '@/playground/stores/draft-store'
import type { OwnModel } from '@/playground/stores/own-models'
import { usePlayground } from '@/playground/react'
import { words } from '@/words'

const { picker } = words.page

/** Says what came of adding: the name, or the field that is wrong and why. */
export function useAddOwnModel() {
  const { draft } = usePlayground()
  const [problem, setProblem] = useState<{ field: string; why: string }>()
  const [added, setAdded] = useState('')
  return {
    added,
    fail: (field: string, why: string) => {
      setProblem({ field, why })
    },
    errorAt: (field: string) => (problem?.field === field ? { error: problem.why } : {}),
    /** Gives back whether it was added. */
    add: (own: OwnModel): boolean => {
      const given = addOwnModel(draft, own)
      setProblem(given.ok ? undefined : given)
      setAdded(given.ok ? picker.added(given.value.model.name) : '')
      return given.ok
    },
  }
}

/** A form that stays on the page. */
export const onSubmit = (act: () => void) => (event: SubmitEvent) => {
  event.preventDefault()
  act()
}
