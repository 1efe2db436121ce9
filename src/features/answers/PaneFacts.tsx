/** Time to first token, speed and tokens, with a word where they were counted rather than reported. */
import type { EnergyEstimate, EnergyFigure } from '@/comparison/estimate'
import { decodeSpeedOf, outputTokensOf, type Measurement } from '@/comparison/measurement'
import { formatCount, formatDuration, formatSpeed, percentText } from '@/units/format'
import { milliseconds, tokens, type Tokens } from '@/units/quantity'
import { words } from '@/words'
import { deviceWords } from '@/words/of-device'
import { remoteWords } from '@/words/of-remote'

const { page } = words
const { again } = remoteWords
const { facts } = page

interface PaneFactsProps {
  readonly measurement: Measurement | undefined
  readonly estimate: EnergyEstimate | undefined
  readonly isHidden: boolean
}

export const PaneFacts = ({ measurement, estimate, isHidden }: PaneFactsProps) => {
  if (measurement?.startedAt === undefined || isHidden) return null
  const output = outputTokensOf(measurement)
  const { usage } = measurement
  return (
    <>
      <TimeSplit measurement={measurement} />
      <MadeReady measurement={measurement} />
      <dl className="pane-facts">
        <div>
          <dt>{facts.firstToken}</dt>
          <dd>{formatDuration(measurement.timeToFirstToken)}</dd>
        </div>
        <div>
          <dt>{facts.speed}</dt>
          <dd>{formatSpeed(decodeSpeedOf(measurement))}</dd>
        </div>
        <div>
          <dt>{facts.tokens}</dt>
          <dd>
            <span>{facts.promptTokens(formatCount(usage.promptTokens))}</span>
            {' · '}
            <span>{facts.outputTokens(formatCount(output?.count))}</span>
            {output?.how === 'counted' && (
              <abbr className="pane-counted" title={facts.countedWhy}>
                {facts.counted}
              </abbr>
            )}
            {usage.reasoningTokens !== undefined && usage.reasoningTokens > 0 && (
              <small>{tokenSplit(usage.reasoningTokens, usage.outputTokens)}</small>
            )}
            {usage.cachedPromptTokens !== undefined && usage.cachedPromptTokens > 0 && (
              <small>{again.tokens.cached(formatCount(usage.cachedPromptTokens))}</small>
            )}
          </dd>
        </div>
      </dl>
      {measurement.stated && <HostSays {...measurement.stated} />}
      {estimate?.kind === 'estimate' && estimate.shares && (
        <p className="pane-shares">{again.tokens.shares(sharesText(estimate.shares))}</p>
      )}
    </>
  )
}

/** Reasoning and answer apart: "120 thinking · 40 answer". */
const tokenSplit = (reasoning: Tokens, output: Tokens | undefined): string =>
  [
    again.tokens.reasoning(formatCount(reasoning)),
    ...(output === undefined || output < reasoning
      ? []
      : [again.tokens.answer(formatCount(tokens(output - reasoning)))]),
  ].join(' · ')

const sharesText = ({ prompt, reasoning, answer }: NonNullable<EnergyFigure['shares']>): string =>
  [
    again.tokens.prompt(percentText(prompt)),
    reasoning === undefined ? undefined : again.tokens.thinking(percentText(reasoning)),
    again.tokens.answering(percentText(answer)),
  ]
    .filter((part) => part !== undefined)
    .join(' · ')

/** Less is not worth a line. */
const SHORT = milliseconds(1000)

/** What came before the answer, and is in none of its figures. */
const MadeReady = ({ measurement: { loadTime, timings } }: { measurement: Measurement }) => {
  if (loadTime === undefined || loadTime < SHORT) return null
  const compiling = timings.compiling && formatDuration(timings.compiling)
  return (
    <p className="pane-shares">
      {deviceWords.graphics.madeReady(formatDuration(loadTime), compiling)}
    </p>
  )
}

/** How the time went: reading the prompt, then answering; by the engine's own clock. */
const TimeSplit = ({ measurement }: { measurement: Measurement }) => {
  const { prefill, decode } = measurement.timings
  if (prefill === undefined || decode === undefined || prefill + decode === 0) return null
  const reading = prefill / (prefill + decode)
  return (
    <div className="pane-split">
      <div className="pane-split-bar" aria-hidden="true">
        <i style={{ flexGrow: reading }} />
        <i className="pane-split-answer" style={{ flexGrow: 1 - reading }} />
      </div>
      <p>
        {page.split.reading(percentText(reading))} ·{' '}
        {page.split.answering(percentText(1 - reading))}
      </p>
    </div>
  )
}

const HostSays = ({ geo, tier }: NonNullable<Measurement['stated']>) =>
  geo === undefined && tier === undefined ? null : (
    <p className="pane-shares">{again.stated(geo, tier)}</p>
  )
