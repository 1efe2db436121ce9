/** How busy the graphics processor was while the answer came, and what that has cost so far. */
import type { Run } from '@/comparison/run'
import { isOver, measurementOf } from '@/comparison/run'
import { useJoulesSoFar } from './energy-so-far'
import { deviceWords } from '@/words/of-device'
import { stripFacts, stripOf } from './live-strip'

const { graphics } = deviceWords
const HEIGHT = 24
const WIDTH = 300

/** Nothing for a run in which no graphics processor was watched. */
export const LiveStrip = ({ run, isHidden }: { run: Run; isHidden: boolean }) => {
  const measurement = measurementOf(run.state)
  const joulesSoFar = useJoulesSoFar(run)
  const { timings, duration, gpuTrace } = measurement ?? {}
  if (measurement === undefined || timings?.gpuBusy === undefined || isHidden) return null
  if (duration === undefined || duration === 0) return null
  const facts = stripFacts(measurement, isOver(run.state) ? undefined : { joulesSoFar })
  return (
    <figure className="pane-strip" aria-label={graphics.strip}>
      {gpuTrace !== undefined && (
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          {stripOf(gpuTrace).map(({ from, width, share: height }) => (
            <rect
              key={from}
              x={from * WIDTH}
              y={HEIGHT * (1 - height)}
              width={width * WIDTH}
              height={HEIGHT * height}
            />
          ))}
        </svg>
      )}
      <figcaption>{facts.join(' · ')}</figcaption>
    </figure>
  )
}
