/** Below the ladder: how long the answer is, what is shown of it, and on which scale. */
import { countText } from '@/units/format'
import { words } from '@/words'
import { lengths, thinkingPerToken } from './rungs'
import type { LadderSettings } from './use-ladder'

const { knobs } = words.ladder

interface LadderKnobsProps {
  readonly settings: LadderSettings
  readonly isGridMissing: boolean
  readonly onChange: (changed: Partial<LadderSettings>) => void
}

export const LadderKnobs = ({ settings, isGridMissing, onChange }: LadderKnobsProps) => {
  const { tokens, isCarbon, isTrue, isThinking } = settings
  const length = knobs.tokens(countText(tokens))
  return (
    <div className="ladder-knobs">
      <div className="ladder-length">
        <label htmlFor="ladder-length">{knobs.length}</label>
        <input
          id="ladder-length"
          type="range"
          min={0}
          max={lengths.length - 1}
          value={lengths.indexOf(tokens)}
          aria-valuetext={length}
          onChange={({ target }) => {
            const chosen = lengths[Number(target.value)]
            if (chosen !== undefined) onChange({ tokens: chosen })
          }}
        />
        <output htmlFor="ladder-length">{length}</output>
      </div>
      <Choice
        label={knobs.what}
        names={[knobs.energy, knobs.carbon]}
        isSecond={isCarbon}
        onChange={(isSecond) => {
          onChange({ isCarbon: isSecond })
        }}
      />
      <Choice
        label={knobs.scale}
        names={[knobs.log, knobs.true]}
        isSecond={isTrue}
        onChange={(isSecond) => {
          onChange({ isTrue: isSecond })
        }}
      />
      <label className="ladder-thinking" title={knobs.thinkingHint(String(thinkingPerToken))}>
        <input
          type="checkbox"
          checked={isThinking}
          aria-describedby="ladder-thinking-hint"
          onChange={({ target }) => {
            onChange({ isThinking: target.checked })
          }}
        />
        {knobs.thinking}
      </label>
      <p id="ladder-thinking-hint" className="visually-hidden">
        {knobs.thinkingHint(String(thinkingPerToken))}
      </p>
      {isGridMissing && (
        <p className="ladder-note" role="alert">
          {knobs.gridMissing}
        </p>
      )}
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly names: readonly [string, string]
  readonly isSecond: boolean
  readonly onChange: (isSecond: boolean) => void
}

/** One of two, as a pair of pressed buttons. */
const Choice = ({ label, names, isSecond, onChange }: ChoiceProps) => (
  <div className="ladder-choice" role="group" aria-label={label}>
    {names.map((name, index) => (
      <button
        key={name}
        type="button"
        aria-pressed={isSecond === (index === 1)}
        onClick={() => {
          onChange(index === 1)
        }}
      >
        {name}
      </button>
    ))}
  </div>
)
