/** The block at the top: question, models, settings, the one primary action, suggestions. */
import { useState, type KeyboardEvent } from 'react'
import { useAsk } from './ask'
import { useDraft, useIsDraftKept, usePlayground } from '@/playground/react'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { words } from '@/words'
import { DownloadDialog } from './DownloadDialog'
import type { ForecastSlots } from './forecast-slots'
import { ModelChips } from './ModelChips'
import { Picker, type PickerFolds } from './Picker'
import { PromptSettingsDialog } from './PromptSettingsDialog'
import { Suggestions } from './Suggestions'
import './prompt.css'

const { page } = words

interface PromptBoxProps {
  /** Forms for models elsewhere. */
  readonly folds: PickerFolds
  readonly forecasts: ForecastSlots
}

export const PromptBox = ({ folds, forecasts }: PromptBoxProps) => {
  const { draft } = usePlayground()
  const question = useDraft((state) => state.question)
  const isKept = useIsDraftKept()
  const { ask, stopAll, why, isRunning, isChecking, question: download, answerQuestion } = useAsk()
  const [open, setOpen] = useState<'picker' | 'settings'>()
  const [isAskedInVain, setAskedInVain] = useState(false)
  const close = () => {
    setOpen(undefined)
  }
  const askIfPossible = () => {
    setAskedInVain(why !== undefined)
    if (why === undefined) ask()
  }
  const askOnEnter = (event: KeyboardEvent) => {
    // While an input method composes a word, Enter belongs to it.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    askIfPossible()
  }
  return (
    <section className="ask" aria-label={page.question}>
      <textarea
        aria-label={page.question}
        aria-describedby="ask-hint"
        placeholder={page.questionHint}
        rows={2}
        dir="auto"
        value={question}
        onChange={(event) => {
          draft.setState({ question: event.target.value })
        }}
        onKeyDown={askOnEnter}
      />
      <div className="ask-row">
        <ModelChips
          onAdd={() => {
            setOpen('picker')
          }}
        />
        <div className="ask-go">
          <Button
            onClick={() => {
              setOpen('settings')
            }}
          >
            {page.settings}
          </Button>
          {isRunning ? (
            <Button kind="primary" onClick={stopAll}>
              {page.stopAll}
            </Button>
          ) : (
            <Button kind="primary" busy={isChecking} onClick={askIfPossible}>
              {page.compare}
            </Button>
          )}
        </div>
      </div>
      <p
        id="ask-hint"
        className={isAskedInVain && why !== undefined ? 'ask-why' : 'visually-hidden'}
      >
        {isAskedInVain && why !== undefined ? why : page.compareHint}
      </p>
      {!isKept && <Notice kind="error">{page.draftNotKept}</Notice>}
      <Suggestions />
      {isChecking && <p role="status">{words.downloadQuestion.checking}</p>}
      {download !== undefined && (
        <DownloadDialog question={download} forecasts={forecasts} onAnswer={answerQuestion} />
      )}
      <Picker open={open === 'picker'} onClose={close} folds={folds} forecasts={forecasts} />
      <PromptSettingsDialog open={open === 'settings'} onClose={close} />
    </section>
  )
}
