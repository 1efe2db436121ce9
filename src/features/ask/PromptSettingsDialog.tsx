/** System prompt, temperature, maximum tokens, seed, and whether names are hidden. */
import type { PromptSettings } from '@/comparison/prompt'
import { setPromptSetting } from '@/playground/stores/draft-store'
import { useDraft, usePlayground } from '@/playground/react'
import { Dialog } from '@/ui/dialog'
import { NumberField, TextArea } from '@/ui/fields'
import { bounds } from '@/units/bounds'
import { tokens } from '@/units/quantity'
import { words } from '@/words'

const { promptSettings } = words.page

export const PromptSettingsDialog = (props: { onClose: () => void }) => (
  <Dialog open title={promptSettings.title} onClose={props.onClose}>
    <Fields />
  </Dialog>
)

const Fields = () => {
  const { draft } = usePlayground()
  const { system, settings, hideNames } = useDraft((state) => state)
  const set = <Name extends keyof PromptSettings>(name: Name, value: PromptSettings[Name]) => {
    setPromptSetting(draft, name, value)
  }
  return (
    <>
      <TextArea
        label={promptSettings.system}
        hint={promptSettings.systemHint}
        value={system}
        onChange={(text) => {
          draft.setState({ system: text })
        }}
      />
      <NumberField
        label={promptSettings.temperature}
        hint={promptSettings.temperatureHint}
        min={0}
        max={2}
        step={0.1}
        value={settings.temperature}
        onChange={(value) => {
          set('temperature', value)
        }}
      />
      <NumberField
        label={promptSettings.maximumTokens}
        hint={promptSettings.maximumTokensHint}
        min={1}
        max={bounds.tokens.largest}
        step={16}
        value={settings.maximumTokens}
        onChange={(value) => {
          set('maximumTokens', value === undefined ? undefined : tokens(Math.round(value)))
        }}
      />
      <NumberField
        label={promptSettings.seed}
        hint={promptSettings.seedHint}
        min={0}
        max={bounds.seed.largest}
        value={settings.seed}
        onChange={(value) => {
          set('seed', value === undefined ? undefined : Math.round(value))
        }}
      />
      <label className="ask-check">
        <input
          type="checkbox"
          checked={hideNames}
          onChange={(event) => {
            draft.setState({ hideNames: event.target.checked })
          }}
        />
        {promptSettings.hideNames}
      </label>
    </>
  )
}
