/** Measures this device, and tells from it what each model would do here before it is downloaded. */
import { pastForecasts } from './forecasts'
import type { ProbeFigures } from '@/device/probe/probe-figures'
import { useProbe, useProbing } from './probing'
import { formatBandwidth, formatOperations } from '@/units/format'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { ProgressBar } from '@/ui/progress-bar'
import { deviceWords } from '@/words/of-device'
import { Forecasts } from './Forecasts'
import './probe.css'

const { probe: text } = deviceWords

export const Probe = () => {
  const { step, faults, start, stop } = useProbing()
  const figures = useProbe((state) => state.figures)
  return (
    <section className="device-probe" aria-labelledby="probe-title">
      <h2 id="probe-title">{text.title}</h2>
      <p>{text.why}</p>
      {step === undefined ? (
        <Button onClick={start}>{figures === undefined ? text.start : text.again}</Button>
      ) : (
        <div role="status">
          <ProgressBar label={text.step[step]} />
          <Button onClick={stop}>{text.stop}</Button>
        </div>
      )}
      {faults.map((why) => (
        <Notice key={why}>{text.fault(why)}</Notice>
      ))}
      {figures !== undefined && <Found figures={figures} />}
      <h3>{text.forecast}</h3>
      {figures === undefined ? <p>{text.forecastFirst}</p> : <Forecasts />}
      <Past />
    </section>
  )
}

const Found = ({ figures }: { figures: ProbeFigures }) => {
  const { measuredAt, took, gpu, cpu } = figures
  const when = new Date(measuredAt).toLocaleString(undefined, {
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  const rows = [
    gpu && { name: gpu.isSoftware ? text.softwareGpu : text.gpu, ...gpu.pace },
    gpu?.halfThroughput !== undefined && {
      name: text.half,
      bandwidth: undefined,
      throughput: gpu.halfThroughput,
    },
    cpu && { name: text.one, ...cpu.one },
    cpu && cpu.threads > 1 && { name: text.all(cpu.threads), ...cpu.all },
  ].filter((row) => typeof row === 'object')
  return (
    <>
      <table className="device-table" aria-labelledby="probe-title">
        <thead>
          <tr>
            <th scope="col">{text.column.what}</th>
            <th scope="col">{text.column.reads}</th>
            <th scope="col">{text.column.computes}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, bandwidth, throughput }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{bandwidth === undefined ? '' : formatBandwidth(bandwidth)}</td>
              <td>{formatOperations(throughput)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {[text.done(when, took), gpu === undefined && text.noGpu, cpu === undefined && text.noCpu]
          .filter(Boolean)
          .join(' ')}
      </p>
    </>
  )
}

const Past = () => {
  const past = pastForecasts(useProbe(({ notes }) => notes))
  return (
    <p>
      {past === undefined
        ? text.pastNone
        : text.past(past.count, past.median, past.worst, past.within)}
    </p>
  )
}
