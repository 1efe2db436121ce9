/** The first screen's finding: one sentence, the ladder that proves it, and room for the ways on. */
import { useState, type ReactNode } from 'react'
import { countText, factorText } from '@/units/format'
import { Live } from '@/ui/live'
import { words } from '@/words'
import { LadderChart } from './LadderChart'
import { LadderDetail } from './LadderDetail'
import { LadderKnobs } from './LadderKnobs'
import { LadderTable } from './LadderTable'
import { sizeClasses, thinkingPerToken } from './rungs'
import type { ShownLadder } from './shown'
import { useBeside, useLadder, type LadderSettings } from './use-ladder'
import './ladder.css'
import './ladder-below.css'

const { ladder } = words

/** The ways on from here, which the page puts beside the ladder. */
export const Ladder = ({ waysOn }: { waysOn: ReactNode }) => {
  const { settings, shown, country, isGridMissing, set } = useLadder()
  const beside = useBeside()
  const [pointedId, point] = useState<string>()
  const [said, say] = useState<string>()
  const change = (changed: Partial<LadderSettings>) => {
    say(undefined)
    set(changed)
  }
  const press = (id: string, name: string) => {
    say(beside.toggle(id) ? ladder.detail.added(name) : ladder.detail.removed(name))
  }
  return (
    <section className="ladder" aria-labelledby="ladder-title">
      <Headline shown={shown} />
      <Deck {...settings} />
      <Live text={said ?? heard(shown)} />
      <figure className="ladder-figure" aria-labelledby="ladder-list-title">
        <LadderChart
          {...{ shown, beside, country }}
          isTrue={settings.isTrue}
          onPoint={point}
          onPress={press}
        />
        <LadderKnobs {...{ settings, isGridMissing }} onChange={change} />
        <LadderTable shown={shown} />
      </figure>
      <div className="ladder-aside">
        {waysOn}
        <LadderDetail
          {...{ shown, beside }}
          pointed={shown.rungs.find(({ id }) => id === pointedId)}
          isThinking={settings.isThinking}
        />
      </div>
    </section>
  )
}

const Headline = ({ shown: { whole, what } }: { shown: ShownLadder }) => (
  <h1 id="ladder-title" className="ladder-headline">
    {ladder.headline.before}
    <em>{ladder.headline.times(factorText(whole?.times ?? 1))}</em>
    {ladder.headline.after(what)}
  </h1>
)

const Deck = ({ tokens, isThinking }: LadderSettings) => {
  const { deck, knobs } = ladder
  const last = sizeClasses.length - 1
  return (
    <p className="ladder-deck">
      {deck.before(knobs.tokens(countText(tokens)))}
      {isThinking && deck.thinking(countText(tokens * thinkingPerToken))}
      {deck.from}
      {sizeClasses.map((size, index) => (
        <span key={size}>
          {index > 0 && (index === last ? deck.or : ', ')}
          <b className={`ladder-hue-${size}`}>{deck.sizes[size]}</b>
        </span>
      ))}
      {deck.after}
      {!isThinking && deck.pick}
    </p>
  )
}

/** What a change came to, for those who don't see the bars move. */
const heard = ({ whole, unit }: ShownLadder): string =>
  whole === undefined
    ? ''
    : ladder.heard(factorText(whole.times), unit, whole.from.name, whole.to.name)
