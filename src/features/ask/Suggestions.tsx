/** A few prompts to try, and others on request. */
import { useState } from 'react'
import { usePlayground } from '@/playground/react'
import { words } from '@/words'

const { page, suggestions } = words
const SHOWN = 3

export const Suggestions = () => {
  const { draft } = usePlayground()
  const [first, setFirst] = useState(0)
  const shown = Array.from(
    { length: SHOWN },
    (_, index) => suggestions[(first + index) % suggestions.length] ?? '',
  )
  return (
    <div className="ask-try" role="group" aria-label={page.suggestions}>
      <span aria-hidden="true">{page.suggestions}</span>
      {shown.map((question) => (
        <button
          type="button"
          key={question}
          onClick={() => {
            draft.setState({ question })
          }}
        >
          {question}
        </button>
      ))}
      <button
        type="button"
        aria-label={page.otherSuggestions}
        title={page.otherSuggestions}
        onClick={() => {
          setFirst((first + SHOWN) % suggestions.length)
        }}
      >
        ↻
      </button>
    </div>
  )
}
