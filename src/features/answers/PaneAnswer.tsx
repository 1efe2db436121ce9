/** What the model said: reasoning folded away, the answer as sanitised markdown, a failure in words. */
import { useDeferredValue } from 'react'
import { isOver, type RunState } from '@/comparison/run'
import { useReceived } from '@/playground/react'
import { Disclosure } from '@/ui/disclosure'
import { Markdown } from '@/ui/markdown'
import { Lines, Notice } from '@/ui/notice'
import { words } from '@/words'

const { page } = words

export const PaneAnswer = ({ state }: { state: RunState }) => {
  const over = isOver(state)
  // Answers that end together are read a last time one by one, between other things.
  const isFinal = useDeferredValue(over)
  const isKeptBack = useReceived()?.level === 'numbers'
  if (!('text' in state)) return <div className="pane-answer pane-ghost">{page.noAnswerYet}</div>
  const { text, thought } = state
  return (
    <div className="pane-answer" aria-busy={!over}>
      {thought !== '' && (
        <Disclosure summary={over || text !== '' ? page.thought : page.thinking}>
          <div className="pane-thought">
            <Markdown text={thought} isFinal={isFinal} />
          </div>
        </Disclosure>
      )}
      {text === '' && state.status === 'ended' && state.reason !== 'stopped' ? (
        <p className="pane-ghost">{isKeptBack ? words.share.answerNotShared : page.emptyAnswer}</p>
      ) : (
        <Markdown text={text} isFinal={isFinal} />
      )}
      {state.status === 'failed' && (
        <Notice kind="error">
          <Lines text={state.error.message} />
        </Notice>
      )}
    </div>
  )
}
