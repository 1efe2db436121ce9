/** The block at the top: question, models, settings, the one primary action, suggestions. */
import { useState, type ComponentProps, type ComponentType, type KeyboardEvent } from 'react'
import { useAsk } from './ask'
import { useDraft, useIsDraftKept, usePlayground } from '@/playground/react'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { words } from '@/words'
import type * as dialogs from './dialogs'
import type { ForecastSlots } from './forecast-slots'
import { ModelChips } from './ModelChips'
import type { PickerFolds, PickerPlace } from './Picker'
import { Suggestions } from './Suggestions'
import './prompt.css'

const { page } = words

/** They load apart from the box. */
export type AskDialogs = {
  readonly [Name in keyof typeof dialogs]: ComponentType<ComponentProps<(typeof dialogs)[Name]>>
}

interface PromptBoxProps {
  readonly dialogs: AskDialogs
  /** Forms for models elsewhere. */
  readonly folds: PickerFolds
  readonly forecasts: ForecastSlots
  /** Before anything was asked: smaller, so that the first screen is whole. */
  readonly isFirst: boolean
  /** Where the picker is open; undefined where it is shut. */
  readonly picker: PickerPlace | undefined
  readonly onPicker: (place: PickerPlace | undefined) => void
}

export const PromptBox = (props: PromptBoxProps) => {
  const { folds, forecasts, isFirst, picker, onPicker } = props
  const { Picker, PromptSettingsDialog, DownloadDialog } = props.dialogs
  const { draft } = usePlayground()
  const question = useDraft((state) => state.question)
  const isKept = useIsDraftKept()
  const { ask, stopAll, why, isRunning, isChecking, question: download, answerQuestion } = useAsk()
  const [isSetting, setSetting] = useState(false)
  const [isAskedInVain, setAskedInVain] = useState(false)
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
    <section className={isFirst ? 'ask ask-first' : 'ask'} aria-label={page.question}>
      <textarea
        id="prompt"
        aria-label={page.question}
        aria-describedby="ask-hint"
        placeholder={page.questionHint}
        rows={isFirst ? 1 : 2}
        dir="auto"
        value={question}
        onChange={(event) => {
          draft.setState({ question: event.target.value })
        }}
        onKeyDown={askOnEnter}
      />
      {isFirst && <Suggestions />}
      <div className="ask-row">
        <ModelChips
          onAdd={() => {
            onPicker('list')
          }}
        />
        <div className="ask-go">
          <Button
            onClick={() => {
              setSetting(true)
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
      {!isFirst && <Suggestions />}
      {isChecking && <p role="status">{words.downloadQuestion.checking}</p>}
      {download !== undefined && (
        <DownloadDialog question={download} forecasts={forecasts} onAnswer={answerQuestion} />
      )}
      {picker !== undefined && (
        <Picker
          place={picker}
          onClose={() => {
            onPicker(undefined)
          }}
          folds={folds}
          forecasts={forecasts}
        />
      )}
      {isSetting && (
        <PromptSettingsDialog
          onClose={() => {
            setSetting(false)
          }}
        />
      )}
    </section>
  )
}
