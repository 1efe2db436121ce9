/** Time to first token, speed and tokens, with a word where they were counted rather than reported. */
import { decodeSpeedOf, outputTokensOf, type Measurement } from '@/comparison/measurement'
import { formatCount, formatDuration, formatSpeed, percentText } from '@/units/format'
import { words } from '@/words'

const { page } = words
const { facts } = page

interface PaneFactsProps {
  readonly measurement: Measurement | undefined
  readonly isHidden: boolean
}

export const PaneFacts = ({ measurement, isHidden }: PaneFactsProps) => {
  if (measurement?.startedAt === undefined || isHidden) return null
  const output = outputTokensOf(measurement)
  const { usage } = measurement
  return (
    <>
      <TimeSplit measurement={measurement} />
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
              <small>{facts.reasoningTokens(formatCount(usage.reasoningTokens))}</small>
            )}
          </dd>
        </div>
      </dl>
    </>
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
